using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>A change of inputs that is learned from training data and then done to all data alike.</summary>
/// <remarks>Each number of a sample is a feature of its own, whatever the sample's shape. Twin: scikit-learn's transformers.</remarks>
[CatalogueKind("preparation")]
public abstract class Preparation
{
    private Shape? fitted;

    /// <summary>Whether it has learned from data.</summary>
    public bool IsFitted => fitted is not null;

    /// <summary>Learns from training inputs.</summary>
    /// <param name="inputs">Shape [N, …], floating point, finite, at least one sample.</param>
    /// <returns>This preparation.</returns>
    /// <exception cref="DataException">A number is not finite; says row and column.</exception>
    /// <exception cref="ArgumentException">There are no samples, or the inputs are not [N, …] of floating point.</exception>
    public Preparation Fit(Tensor inputs)
    {
        Check(inputs);
        if (inputs.Shape[0] == 0)
            throw Error.Argument($"{Name} needs at least one sample to learn from, got {inputs.Shape}.", nameof(inputs));
        var features = inputs.Count / inputs.Shape[0];
        var values = inputs.ToArray<double>();
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsFinite(values[i]))
                continue;
            throw Error.Data(
                null,
                $"{Name} learns from finite numbers, got {values[i]}. Fill in or drop what is missing first.",
                FormattableString.Invariant($"row {i / features}, column {i % features}"));
        }

        Learn(values, features);
        fitted = inputs.Shape[1..];
        return this;
    }

    /// <summary>Inputs prepared; shape and element type stay.</summary>
    /// <exception cref="InvalidOperationException">It has not learned yet.</exception>
    /// <exception cref="ShapeException">Samples have another shape than those it learned from.</exception>
    public Tensor Transform(Tensor inputs) => Each(inputs, Forward);

    /// <summary>The inputs that would be prepared to these.</summary>
    /// <inheritdoc cref="Transform(Tensor)"/>
    public Tensor InverseTransform(Tensor inputs) => Each(inputs, Backward);

    /// <summary>Samples with prepared inputs.</summary>
    public Samples Transform(Samples samples) =>
        new(Transform(samples.Inputs), samples.Targets, samples.ClassNames, samples.FeatureNames);

    /// <summary>Learns from the training part alone and prepares both parts.</summary>
    public DataSplit FitTransform(DataSplit split)
    {
        Fit(split.Train.Inputs);
        return new DataSplit(Transform(split.Train), split.Test is null ? null : Transform(split.Test));
    }

    /// <summary>Arguments and what was learned, to be kept with a run.</summary>
    /// <exception cref="InvalidOperationException">It has not learned yet.</exception>
    public JsonObject ToJson(Catalogue? catalogue = null)
    {
        var learned = new JsonObject { ["shape"] = new JsonArray([.. Fitted.ToArray().Select(length => JsonValue.Create(length))]) };
        foreach (var (name, values) in Learned)
            learned[name] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
        return new JsonObject { ["preparation"] = (catalogue ?? Catalogue.Of()).SpecOf(this).ToJson(), ["learned"] = learned };
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="DataException">The JSON has another form.</exception>
    public static Preparation FromJson(StrictValue json, Catalogue? catalogue = null)
    {
        var preparation = Create(json["preparation"], catalogue ?? Catalogue.Of());
        var learned = json["learned"];
        var lengths = learned["shape"].Items().Select(item => item.Int32()).ToArray();
        var shape = lengths.All(length => length >= 0) ? new Shape(lengths) : throw learned["shape"].Fault($"lengths are 0 or above.");
        preparation.Restore(name =>
        {
            var values = learned[name].Items().Select(item => item.Number()).ToArray();
            return values.Length == shape.Count && values.All(double.IsFinite)
                ? values
                : throw learned[name].Fault($"expected {shape.Count} finite numbers, one a feature, got {values.Length} numbers. Save the run anew.");
        });
        preparation.fitted = shape;
        return preparation;
    }

    /// <summary>What was learned: one number a feature in each list.</summary>
    protected abstract IEnumerable<(string Name, double[] Values)> Learned { get; }

    /// <summary>Learns from samples that lie one after the other.</summary>
    protected abstract void Learn(double[] values, int features);

    /// <summary>Takes what was learned from a file.</summary>
    /// <param name="read">Gives the list of a name in <see cref="Learned"/>.</param>
    protected abstract void Restore(Func<string, double[]> read);

    /// <summary>One number prepared.</summary>
    protected abstract double Forward(double value, int feature);

    /// <summary>The number that would be prepared to this.</summary>
    protected abstract double Backward(double value, int feature);

    /// <summary>What was learned, or the error that nothing was.</summary>
    private protected T Known<T>(T value)
    {
        _ = Fitted;
        return value;
    }

    private string Name => GetType().Name;

    private Shape Fitted => fitted ?? throw Error.State($"{Name} has not learned yet. Call Fit with the training inputs first.");

    private static Preparation Create(StrictValue json, Catalogue catalogue)
    {
        try
        {
            return (Preparation)catalogue.Create("preparation", Spec.FromJson(JsonNode.Parse(json.Element.GetRawText())));
        }
        catch (ArgumentException refused)
        {
            throw json.Fault($"{Error.TextOf(refused)}");
        }
    }

    private void Check(Tensor inputs)
    {
        if (inputs.Rank < 2 || !inputs.IsFloating)
            throw Error.Shape($"{Name} takes floating-point inputs of shape [N, …], got {inputs.ElementType} {inputs.Shape}. Reshape or convert them.");
    }

    private Tensor Each(Tensor inputs, Func<double, int, double> change)
    {
        Check(inputs);
        if (inputs.Shape[1..] != Fitted)
            throw Error.Shape($"{Name} learned from samples of {Fitted}, got {inputs.Shape[1..]}. Pass inputs of the training data's columns.");
        var values = inputs.ToArray<double>();
        for (var i = 0; i < values.Length; i++)
            values[i] = change(values[i], i % Fitted.Count);
        return Tensor.Adopt(values, inputs.Shape).To(inputs.ElementType);
    }
}
