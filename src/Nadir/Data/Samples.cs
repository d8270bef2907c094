namespace Nadir;

/// <summary>Examples to learn from or to be judged by: inputs, targets, and what their numbers are called.</summary>
public sealed class Samples
{
    /// <summary>Samples over tensors.</summary>
    /// <param name="inputs">Shape [N, …], floating point.</param>
    /// <param name="targets">Class numbers [N] (Int64), or values [N, …] (floating point).</param>
    /// <param name="classNames">What the class numbers are called, in order; null for values.</param>
    /// <param name="featureNames">What the inputs' last axis holds; null where it has no names.</param>
    /// <param name="weights">How much each sample counts, shape [N]; null when all count the same.</param>
    /// <exception cref="ShapeException">The number of inputs, targets and weights differs.</exception>
    public Samples(
        Tensor inputs,
        Tensor targets,
        IReadOnlyList<string>? classNames = null,
        IReadOnlyList<string>? featureNames = null,
        Tensor? weights = null)
    {
        if (Require.Present(inputs).Rank == 0 || Require.Present(targets).Rank == 0 || inputs.Shape[0] != targets.Shape[0])
            throw Error.Shape($"Inputs and targets need one row a sample each, got {inputs.Shape} and {targets.Shape}.");
        if (weights is not null && (weights.Shape != new Shape(inputs.Shape[0]) || !weights.IsFloating))
            throw Error.Shape($"Weights are one floating-point number a sample, [{inputs.Shape[0]}], got {weights.ElementType} {weights.Shape}.");
        Inputs = inputs;
        Targets = targets;
        ClassNames = classNames;
        FeatureNames = featureNames;
        Weights = weights;
    }

    /// <summary>Shape [N, …].</summary>
    public Tensor Inputs { get; }

    /// <summary>Class numbers [N], or values [N, …].</summary>
    public Tensor Targets { get; }

    /// <summary>What the class numbers are called; null for values.</summary>
    public IReadOnlyList<string>? ClassNames { get; }

    /// <summary>What the inputs' last axis holds; null where it has no names.</summary>
    public IReadOnlyList<string>? FeatureNames { get; }

    /// <summary>How much each sample counts in losses and metrics, shape [N]; null when all count the same.</summary>
    /// <remarks>Twin: sample_weight of keras.Model.fit.</remarks>
    public Tensor? Weights { get; }

    /// <summary>How many samples there are.</summary>
    public int Count => Inputs.Shape[0];

    /// <summary>The shape of one input.</summary>
    public Shape InputShape => Inputs.Shape[1..];

    /// <summary>Whether the targets are class numbers.</summary>
    public bool HasClasses => Targets.ElementType == ElementType.Int64;

    /// <summary>Some of the samples, in the order given.</summary>
    public Samples Pick(ReadOnlySpan<int> rows)
    {
        var indices = new long[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            indices[i] = rows[i];
        var picked = Tensor.From(indices);
        return new Samples(Inputs.Gather(picked), Targets.Gather(picked), ClassNames, FeatureNames, Weights?.Gather(picked));
    }

    /// <summary>The same samples with other inputs or targets, as a preparation or an augmentation makes them.</summary>
    /// <param name="inputs">Shape [N, …]; the present ones when left out.</param>
    /// <param name="targets">Shape [N] or [N, …]; the present ones when left out.</param>
    /// <remarks>Names and weights stay; feature names go where the inputs' last axis has another length.</remarks>
    /// <exception cref="ShapeException">They are more or fewer samples.</exception>
    public Samples With(Tensor? inputs = null, Tensor? targets = null)
    {
        var keepsFeatures = inputs is null || (inputs.Rank > 1 && Inputs.Rank > 1 && inputs.Shape[-1] == Inputs.Shape[-1]);
        return new Samples(inputs ?? Inputs, targets ?? Targets, ClassNames, keepsFeatures ? FeatureNames : null, Weights);
    }

    /// <summary>The same samples with a row of zeros and a one for each class number, as categorical cross-entropy takes them.</summary>
    /// <param name="type">The element type of the targets.</param>
    /// <exception cref="ArgumentException">The targets are no class numbers.</exception>
    /// <remarks>Twin: keras.utils.to_categorical.</remarks>
    public Samples OneHot(ElementType type = ElementType.Float32)
    {
        if (!HasClasses)
            throw Error.Argument($"One-hot targets are made from class numbers (Int64), got {Targets.ElementType} {Targets.Shape}.");
        var classes = ClassNames?.Count ?? (Count == 0 ? 1 : (int)Targets.ToArray<long>().Max() + 1);
        return With(targets: Tensor.OneHot(Targets, classes, type));
    }

    /// <summary>The first samples, all when there are fewer.</summary>
    public Samples Take(int count) => Rows(0, Math.Min(Require.NotNegative(count), Count));

    /// <summary>Neighbouring samples; nothing is copied.</summary>
    internal Samples Rows(int start, int length)
    {
        if (start == 0 && length == Count)
            return this;
        var rows = start..(start + length);
        return new Samples(Inputs[rows], Targets[rows], ClassNames, FeatureNames, Weights?[rows]);
    }

    /// <summary>Samples one behind the other; names are those of the first.</summary>
    internal static Samples Join(List<Samples> parts)
    {
        var first = parts[0];
        if (parts.Count == 1)
            return first;
        var weights = parts.Exists(part => part.Weights is not null)
            ? Tensor.Concatenate([.. parts.Select(part => part.Weights?.To(ElementType.Float64) ?? Tensor.Ones(new Shape(part.Count), ElementType.Float64))])
            : null;
        return new Samples(
            Tensor.Concatenate([.. parts.Select(part => part.Inputs)]),
            Tensor.Concatenate([.. parts.Select(part => part.Targets)]),
            first.ClassNames,
            first.FeatureNames,
            weights);
    }
}
