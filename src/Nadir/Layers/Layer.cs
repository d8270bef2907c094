namespace Nadir;

/// <summary>A step of a network with weights of its own: built once for an input shape, then applied to batches.</summary>
/// <remarks>Shapes are those of one sample, without the batch axis, which is always the first.</remarks>
[CatalogueKind("layer")]
public abstract class Layer
{
    private readonly List<Parameter> parameters = [];
    private readonly List<WeightPenalty> penalties = [];
    private LayerPlace? place;

    /// <summary>Its place and kind in the model, such as <c>0.dense</c>; its kind alone before it is in one.</summary>
    public string Name => place?.Name ?? KindName;

    /// <summary>Its weights, in the order they were made.</summary>
    public IReadOnlyList<Parameter> Parameters => parameters;

    /// <summary>Whether it has been built for an input shape.</summary>
    public bool IsBuilt => place is not null;

    /// <summary>The shape of one input sample; fixed when it is built.</summary>
    public Shape InputShape { get; private set; }

    /// <summary>The shape of one output sample.</summary>
    public Shape OutputShape { get; private set; }

    /// <summary>A penalty on what the layer puts out, averaged over the batch.</summary>
    /// <exception cref="ArgumentException">It is proximal: outputs take no steps.</exception>
    [CatalogueOption]
    public Regularizer? ActivityRegularizer
    {
        get;
        init => field = value is { IsProximal: true }
            ? throw Error.Argument($"activityRegularizer got {value.EntryName} with proximal=true, but outputs take no steps of their own. Leave proximal out.", "activityRegularizer")
            : value;
    }

    /// <summary>The penalties on its weights.</summary>
    internal IReadOnlyList<WeightPenalty> Penalties => penalties;

    private string KindName => EntryNameAttribute.Of(GetType());

    /// <summary>The layer's output for a batch.</summary>
    /// <param name="x">Shape [N, …InputShape].</param>
    /// <param name="pass">Whether this is training, and the random numbers of this step.</param>
    public abstract Tensor Forward(Tensor x, in ForwardPass pass);

    /// <summary>Makes the weights for an input shape and tells the output shape.</summary>
    /// <exception cref="ShapeException">The layer cannot take this shape.</exception>
    protected abstract Shape Build(Shape input);

    /// <summary>Makes a weight; called from <see cref="Build"/>.</summary>
    /// <param name="name">Such as <c>weight</c> or <c>bias</c>.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="initializer">Its first values.</param>
    /// <param name="fan">How many inputs feed an output, and the other way round.</param>
    /// <param name="isTrainable">False for statistics that are kept but not descended.</param>
    /// <param name="regularizer">A penalty on it.</param>
    /// <param name="constraint">What it is brought back to after each step.</param>
    protected Parameter AddParameter(
        string name,
        Shape shape,
        Initializer initializer,
        Fan fan,
        bool isTrainable = true,
        Regularizer? regularizer = null,
        Constraint? constraint = null)
    {
        var at = place ?? throw Error.State($"Weights are made while {KindName} is being built.");
        var fullName = $"{at.Name}.{name}";
        if (shape.Count > at.Room - parameters.Sum(made => (long)made.Value.Count))
            throw Error.Argument($"{fullName} of {shape} needs more numbers than the weights' file holds. Both files must come from one save.");
        var values = initializer.Create(shape, fan, new Philox(at.Seed, $"init/{fullName}"), at.ElementType);
        RequireFitting(values, regularizer, constraint);
        var parameter = new Parameter(fullName, values, isTrainable) { StepRule = WeightRule.Of(regularizer, constraint) };
        parameters.Add(parameter);
        if (regularizer is not null)
            penalties.Add(new WeightPenalty(parameter, regularizer));
        return parameter;
    }

    internal void BuildAt(LayerPlace newPlace, Shape input)
    {
        if (place is not null)
            throw Error.State($"{Name} is part of a model already; its weights belong there. Make a new layer for another model.");
        place = newPlace with { Name = $"{newPlace.Index}.{KindName}" };
        try
        {
            InputShape = input;
            OutputShape = Build(input);
        }
        catch
        {
            Unbuild();
            throw;
        }
    }

    internal void Unbuild()
    {
        place = null;
        parameters.Clear();
        penalties.Clear();
    }

    /// <summary>The activation that the output has just passed through; null where there is none.</summary>
    internal virtual Activation? LastActivation => null;

    internal Tensor Apply(Tensor x, in ForwardPass pass)
    {
        RequireSamples(x);
        var output = Forward(x, pass.At(place!.Index));
        if (ActivityRegularizer is not null)
            pass.Activities?.Add(ActivityRegularizer.Penalty(output) / Math.Max(1, output.Shape[0]));
        return output;
    }

    /// <summary>The output before its <see cref="LastActivation"/>.</summary>
    internal Tensor ApplyWithoutActivation(Tensor x)
    {
        RequireSamples(x);
        return ForwardWithoutActivation(x);
    }

    private protected virtual Tensor ForwardWithoutActivation(Tensor x) => throw Error.State($"{Name} has no activation.");

    /// <summary>Refuses a penalty or a constraint that the weight's shape does not allow, before anything is trained.</summary>
    private static void RequireFitting(Tensor weight, Regularizer? regularizer, Constraint? constraint)
    {
        using var pause = Gradients.Off();
        regularizer?.Penalty(weight);
        constraint?.Apply(weight);
    }

    private void RequireSamples(Tensor x)
    {
        if (!x.Layout.IsBatchOf(InputShape))
        {
            throw Error.Shape(
                $"{Name} expects samples of {InputShape} (fixed when it was built), got a batch of {x.Shape}. Reshape the input or build a new model.");
        }
    }
}
