namespace Nadir;

/// <summary>Examples to learn from or to be judged by: inputs, targets, and what their numbers are called.</summary>
public sealed class Samples
{
    /// <summary>Samples over tensors.</summary>
    /// <param name="inputs">Shape [N, …], floating point.</param>
    /// <param name="targets">Class numbers [N] (Int64), or values [N, …] (floating point).</param>
    /// <param name="classNames">What the class numbers are called, in order; null for values.</param>
    /// <param name="featureNames">What the inputs' last axis holds; null where it has no names.</param>
    /// <exception cref="ShapeException">The number of inputs and targets differs.</exception>
    public Samples(
        Tensor inputs,
        Tensor targets,
        IReadOnlyList<string>? classNames = null,
        IReadOnlyList<string>? featureNames = null)
    {
        if (Require.Present(inputs).Rank == 0 || Require.Present(targets).Rank == 0 || inputs.Shape[0] != targets.Shape[0])
            throw Error.Shape($"Inputs and targets need one row a sample each, got {inputs.Shape} and {targets.Shape}.");
        Inputs = inputs;
        Targets = targets;
        ClassNames = classNames;
        FeatureNames = featureNames;
    }

    /// <summary>Shape [N, …].</summary>
    public Tensor Inputs { get; }

    /// <summary>Class numbers [N], or values [N, …].</summary>
    public Tensor Targets { get; }

    /// <summary>What the class numbers are called; null for values.</summary>
    public IReadOnlyList<string>? ClassNames { get; }

    /// <summary>What the inputs' last axis holds; null where it has no names.</summary>
    public IReadOnlyList<string>? FeatureNames { get; }

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
        return new Samples(Inputs.Gather(picked), Targets.Gather(picked), ClassNames, FeatureNames);
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
        return new Samples(Inputs, Tensor.OneHot(Targets, classes, type), ClassNames, FeatureNames);
    }

    /// <summary>The first samples, all when there are fewer.</summary>
    public Samples Take(int count) =>
        new(Inputs[..Math.Min(Require.NotNegative(count), Count)], Targets[..Math.Min(count, Count)], ClassNames, FeatureNames);
}
