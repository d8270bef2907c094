namespace Nadir.Landscapes;

/// <summary>Values of an objective over a grid of two parameters.</summary>
public sealed class ObjectiveGrid
{
    private readonly double[] values;

    internal ObjectiveGrid(string x, double[] xs, string y, double[] ys, double[] values) =>
        (X, Xs, Y, Ys, this.values) = (x, xs, y, ys, values);

    /// <summary>The parameter along a row.</summary>
    public string X { get; }

    /// <summary>Its values.</summary>
    public IReadOnlyList<double> Xs { get; }

    /// <summary>The parameter along a column.</summary>
    public string Y { get; }

    /// <summary>Its values.</summary>
    public IReadOnlyList<double> Ys { get; }

    /// <summary>All values, row after row: as many numbers a row as there are values of <see cref="X"/>.</summary>
    public IReadOnlyList<double> Values => values;

    /// <summary>The value at one place of the grid.</summary>
    /// <param name="column">Which value of <see cref="X"/>, from 0.</param>
    /// <param name="row">Which value of <see cref="Y"/>, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public double this[int column, int row] => (uint)column < (uint)Xs.Count && (uint)row < (uint)Ys.Count
        ? values[(row * Xs.Count) + column]
        : throw Error.OutOfRange($"The grid has {Xs.Count} columns and {Ys.Count} rows, got column {column} and row {row}.");
}
