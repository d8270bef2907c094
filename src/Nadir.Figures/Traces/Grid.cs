using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Values at every pair of an x and a y, copied from the caller.</summary>
internal sealed class Grid
{
    private readonly double[,] values;

    /// <param name="asker">Who asks, for errors.</param>
    /// <param name="x">Rising.</param>
    /// <param name="y">Rising.</param>
    /// <param name="values">Shape: y × x.</param>
    public Grid(string asker, IReadOnlyList<double> x, IReadOnlyList<double> y, double[,] values)
    {
        (X, Y) = ([.. Require.Present(x)], [.. Require.Present(y)]);
        this.values = (double[,])Require.Present(values).Clone();
        Check(asker, "x", X);
        Check(asker, "y", Y);
        if (values.GetLength(0) != Y.Length || values.GetLength(1) != X.Length)
            throw Error.Shape($"{asker} needs values of shape {Y.Length} × {X.Length} (y × x), got {values.GetLength(0)} × {values.GetLength(1)}.");
    }

    public double[] X { get; }

    public double[] Y { get; }

    public IEnumerable<double> Values => values.Cast<double>();

    public double this[int row, int column] => values[row, column];

    /// <param name="cells">Whether values stand for cells around their places, rather than for the places.</param>
    public void Extend(DataRange x, DataRange y, bool cells)
    {
        Extend(x, X, cells);
        Extend(y, Y, cells);
        if (cells)
        {
            x.Fill();
            y.Fill();
        }
    }

    private static void Extend(DataRange range, double[] places, bool cells)
    {
        var low = cells && places.Length > 1 ? Beyond(places[0], places[1]) : places[0];
        range.Add(low);
        if (!range.CanPlace(low) && places.Any(range.CanPlace))
            range.Add(places.First(range.CanPlace));
        range.Add(cells && places.Length > 1 ? Beyond(places[^1], places[^2]) : places[^1]);
    }

    // As far out as half-way to the inner neighbour, as far as numbers go.
    private static double Beyond(double end, double inner) =>
        Math.Clamp(end + (end / 2 - inner / 2), double.MinValue, double.MaxValue);

    private static void Check(string asker, string name, double[] places)
    {
        if (places.Length == 0)
            throw Error.Argument($"{asker} needs at least one {name}, got none.");
        for (var i = 0; i < places.Length; i++)
        {
            if (!double.IsFinite(places[i]) || (i > 0 && places[i] <= places[i - 1]))
                throw Error.Argument($"{asker} needs finite, rising {name}; place {i} is {places[i]}.");
        }
    }
}
