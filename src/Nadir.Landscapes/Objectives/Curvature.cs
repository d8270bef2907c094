namespace Nadir.Landscapes;

/// <summary>The second derivatives of an objective at a place, and the directions along which it bends most and least.</summary>
public sealed class Curvature
{
    private readonly double[] second, eigenvalues, directions;

    internal Curvature(IReadOnlyList<string> names, double[] second)
    {
        (Names, this.second) = (names, second);
        (eigenvalues, directions) = (new double[names.Count], new double[second.Length]);
        SymmetricEigen.Decompose(second, eigenvalues, directions);
    }

    /// <summary>The parameters, in the order of rows and columns.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The second derivative in two parameters.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such parameter.</exception>
    public double this[int row, int column] => (uint)row < (uint)Names.Count && (uint)column < (uint)Names.Count
        ? second[(row * Names.Count) + column]
        : throw Error.OutOfRange($"There are {Names.Count} parameters, counted from 0; got row {row} and column {column}.");

    /// <summary>The curvatures along <see cref="Direction"/>, smallest first; not numbers where a derivative is not finite.</summary>
    public IReadOnlyList<double> Eigenvalues => eigenvalues;

    /// <summary>The direction of length 1 that belongs to an eigenvalue; of either sign.</summary>
    /// <param name="index">Which eigenvalue, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such eigenvalue.</exception>
    public double[] Direction(int index) => (uint)index < (uint)Names.Count
        ? [.. Enumerable.Range(0, Names.Count).Select(row => directions[(row * Names.Count) + index])]
        : throw Error.OutOfRange($"There are {Names.Count} eigenvalues, counted from 0; got {index}.", nameof(index));

    /// <summary>Whether it bends upwards in every direction, as it does around a minimum.</summary>
    public bool IsConvex => eigenvalues.All(value => value > 0);

    /// <summary>The largest curvature ÷ the smallest, by size: 1 for a round bowl, large for a long valley; ∞ for a flat direction.</summary>
    public double ConditionNumber =>
        eigenvalues.Min(Math.Abs) is var least && least == 0 ? double.PositiveInfinity : eigenvalues.Max(Math.Abs) / least;
}
