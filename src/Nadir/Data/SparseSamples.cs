namespace Nadir;

/// <summary>Examples whose inputs are mostly 0, of which only the others are kept.</summary>
public sealed class SparseSamples
{
    /// <summary>Samples over a sparse matrix.</summary>
    /// <param name="inputs">One row a sample.</param>
    /// <param name="targets">Class numbers [N] (Int64), or values [N] (floating point).</param>
    /// <param name="classNames">What the class numbers are called, in order; null for values.</param>
    /// <exception cref="ShapeException">The number of inputs and targets differs.</exception>
    public SparseSamples(SparseMatrix inputs, Tensor targets, IReadOnlyList<string>? classNames = null)
    {
        if (Require.Present(targets).Rank == 0 || targets.Shape[0] != Require.Present(inputs).Rows)
            throw Error.Shape($"Inputs and targets need one row a sample each, got {inputs.Rows} rows and {targets.Shape}.");
        (Inputs, Targets, ClassNames) = (inputs, targets, classNames);
    }

    /// <summary>One row a sample.</summary>
    public SparseMatrix Inputs { get; }

    /// <summary>Class numbers [N], or values [N].</summary>
    public Tensor Targets { get; }

    /// <summary>What the class numbers are called; null for values.</summary>
    public IReadOnlyList<string>? ClassNames { get; }

    /// <summary>How many samples there are.</summary>
    public int Count => Inputs.Rows;

    /// <summary>Whether the targets are class numbers.</summary>
    public bool HasClasses => Targets.ElementType == ElementType.Int64;

    /// <summary>Some of the samples, in the order given.</summary>
    public SparseSamples Pick(ReadOnlySpan<int> rows)
    {
        var picked = Array.ConvertAll(rows.ToArray(), row => (long)row);
        return new SparseSamples(Inputs.Pick(rows), Targets.Gather(Tensor.From(picked)), ClassNames);
    }

    /// <summary>The same samples with all zeros written out, as networks take them.</summary>
    /// <param name="type">What inputs, and targets that are values, become.</param>
    /// <exception cref="ShapeException">There would be more elements than a tensor can hold.</exception>
    public Samples ToSamples(ElementType type = ElementType.Float32) =>
        new(Inputs.ToTensor(type), HasClasses ? Targets : Targets.To(type), ClassNames);
}
