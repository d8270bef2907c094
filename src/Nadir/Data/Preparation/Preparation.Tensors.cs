namespace Nadir;

public abstract partial class Preparation
{
    /// <summary>Learns from training inputs.</summary>
    /// <param name="inputs">Shape [N, …], floating point, at least one sample; each number of a sample is a column.</param>
    /// <param name="targets">Class numbers [N] (Int64) or values [N], for what learns from them.</param>
    /// <returns>This preparation.</returns>
    /// <exception cref="DataException">A number cannot be learned from; says row and column.</exception>
    /// <exception cref="ArgumentException">There are no samples, or the inputs are not [N, …] of floating point.</exception>
    public Preparation Fit(Tensor inputs, Tensor? targets = null) => Fit(inputs, targets, null);

    /// <summary>Learns from the training samples, with their targets and the names of their features.</summary>
    /// <inheritdoc cref="Fit(Tensor, Tensor?)"/>
    public Preparation Fit(Samples samples)
    {
        Require.Present(samples);
        return Fit(samples.Inputs, NeedsTargets ? samples.Targets : null, NamesOf(samples));
    }

    /// <summary>Learns from training inputs and prepares them.</summary>
    /// <inheritdoc cref="Fit(Tensor, Tensor?)"/>
    public Tensor FitTransform(Tensor inputs, Tensor? targets = null) => FitTransform(inputs, targets, null);

    /// <summary>Learns from training samples and prepares them.</summary>
    /// <inheritdoc cref="Fit(Tensor, Tensor?)"/>
    public Samples FitTransform(Samples samples)
    {
        Require.Present(samples);
        return With(samples, FitTransform(samples.Inputs, NeedsTargets ? samples.Targets : null, NamesOf(samples)));
    }

    /// <summary>Learns from the training part alone and prepares both parts.</summary>
    public DataSplit FitTransform(DataSplit split)
    {
        var train = FitTransform(split.Train);
        return new DataSplit(train, split.Test is null ? null : Transform(split.Test));
    }

    /// <summary>Inputs prepared; the element type stays.</summary>
    /// <returns>Shape [N, features out]; of a scaler the inputs' own shape.</returns>
    /// <exception cref="InvalidOperationException">It has not learned yet.</exception>
    /// <exception cref="ShapeException">Samples have another shape than those it learned from.</exception>
    public Tensor Transform(Tensor inputs)
    {
        CheckRows(inputs);
        LearnedFrom.Match(inputs, ClassName);
        return Apply(inputs);
    }

    /// <summary>Samples with prepared inputs.</summary>
    /// <inheritdoc cref="Transform(Tensor)"/>
    public Samples Transform(Samples samples)
    {
        var found = LearnedFrom;
        if (found.IsNamed && NamesOf(Require.Present(samples)) is { } names && !names.SequenceEqual(found.Names))
            throw Error.Argument($"{ClassName} learned from features {InputColumns.Told(found.Names)}, got {InputColumns.Told(names)}. Pass the training data's features in their order.");
        return With(samples, Transform(samples.Inputs));
    }

    /// <summary>The inputs that would be prepared to these; the element type stays.</summary>
    /// <exception cref="NotSupportedException">There is no way back.</exception>
    /// <inheritdoc cref="Transform(Tensor)"/>
    public Tensor InverseTransform(Tensor prepared)
    {
        CheckRows(prepared);
        _ = LearnedFrom;
        RequireInverse();
        return Undo(prepared);
    }

    /// <summary>Learns from a tensor's rows; by way of a table where a preparation has no faster one.</summary>
    private protected virtual void Learn(Tensor inputs, Tensor? targets, InputColumns found) =>
        Learn(TableOf(inputs, found), targets);

    /// <summary>Prepares a tensor that was matched.</summary>
    private protected virtual Tensor Apply(Tensor inputs)
    {
        var table = TableOf(inputs, LearnedFrom);
        CheckMissing(table, LearnedFrom);
        return Apply(table).ToTensor(inputs.ElementType);
    }

    /// <summary>Turns a tensor back.</summary>
    private protected virtual Tensor Undo(Tensor prepared)
    {
        if (prepared.Rank != 2 || prepared.Shape[1] != FeatureNames.Count)
            throw Error.Shape($"{ClassName} makes rows of [{FeatureNames.Count}], got {prepared.Shape[1..]} to turn back. Pass what Transform gave.");
        var back = Undo(Table.Of(prepared, FeatureNames)).ToTensor(prepared.ElementType);
        return LearnedFrom.SampleShape is { Rank: > 1 } sample ? back.Reshape(sample.Prepend(prepared.Shape[0])) : back;
    }

    private static Table TableOf(Tensor inputs, InputColumns found) =>
        Table.Of(inputs.Reshape(new Shape(inputs.Shape[0], found.Names.Length)), found.Names);

    private static IReadOnlyList<string>? NamesOf(Samples samples) =>
        samples.Inputs.Rank == 2 && samples.FeatureNames is { } names && names.Count == samples.Inputs.Shape[1]
            && names.Distinct(StringComparer.Ordinal).Count() == names.Count
            ? names
            : null;

    private Samples With(Samples samples, Tensor inputs)
    {
        var names = inputs.Rank == 2 && (samples.FeatureNames is not null || inputs.Shape != samples.Inputs.Shape) ? FeatureNames : samples.FeatureNames;
        return new Samples(inputs, samples.Targets, samples.ClassNames, names, samples.Weights);
    }

    private Preparation Fit(Tensor inputs, Tensor? targets, IReadOnlyList<string>? names)
    {
        var found = Found(inputs, targets, names);
        Learn(inputs, targets, found);
        columns = found;
        return this;
    }

    private Tensor FitTransform(Tensor inputs, Tensor? targets, IReadOnlyList<string>? names)
    {
        if (!NeedsTargets)
            return Fit(inputs, targets, names).Transform(inputs);
        var found = Found(inputs, targets, names);
        var prepared = LearnAndApply(TableOf(inputs, found), targets).ToTensor(inputs.ElementType);
        columns = found;
        return prepared;
    }

    private InputColumns Found(Tensor inputs, Tensor? targets, IReadOnlyList<string>? names)
    {
        CheckRows(inputs);
        if (inputs.Count == 0)
            throw Error.Argument($"{ClassName} needs at least one sample to learn from, got {inputs.Shape}.", nameof(inputs));
        if (Takes == ColumnType.Texts)
            throw Error.Argument($"{ClassName} takes texts, got a tensor {inputs.Shape}. Pass a Table with a TextColumn.", nameof(inputs));
        CheckTargets(targets, inputs.Shape[0]);
        var found = InputColumns.Of(inputs.Shape[1..], names);
        if (!DataCheck.IsFinite(inputs))
            CheckEach(inputs, found);
        return found;
    }

    private void CheckEach(Tensor inputs, InputColumns found)
    {
        if (inputs.ElementType == ElementType.Float32)
            CheckEach(inputs.AsSpan<float>(), found);
        else
            CheckEach(inputs.AsSpan<double>(), found);
    }

    private void CheckEach<T>(ReadOnlySpan<T> values, InputColumns found)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (T.IsFinite(values[i]) || (T.IsNaN(values[i]) && TakesMissing))
                continue;
            var place = found.Place(i / found.Names.Length, i % found.Names.Length);
            throw T.IsInfinity(values[i])
                ? Infinite(double.CreateChecked(values[i]), place)
                : Error.Data(null, $"{ClassName} does not take missing values (NaN). Fill them in first (SimpleImputer), or drop the row.", place);
        }
    }

    private void CheckRows(Tensor inputs)
    {
        if (Require.Present(inputs).Rank < 2 || !inputs.IsFloating)
            throw Error.Shape($"{ClassName} takes floating-point inputs of shape [N, …], got {inputs.ElementType} {inputs.Shape}. Reshape or convert them.");
    }
}
