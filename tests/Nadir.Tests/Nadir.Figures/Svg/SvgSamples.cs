using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>A small drawing of each kind by its name, made anew on every call.</summary>
internal static partial class SvgSamples
{
    private static readonly Dictionary<string, Func<Drawing>> Makers = Plain()
        .Concat(OfCurves()).Concat(OfCounts()).Concat(OfPlanes()).Concat(OfTexts()).Concat(OfGrids())
        .ToDictionary(sample => sample.Name, sample => sample.Make);

    public static IEnumerable<string> Names => Makers.Keys;

    public static Drawing Of(string name) => Makers[name]();

    private static double[] Range(double low, double high, int count) =>
        [.. Enumerable.Range(0, count).Select(i => low + (high - low) * i / (count - 1))];

    private static double[,] Table(double[] x, double[] y, Func<double, double, double> value)
    {
        var table = new double[y.Length, x.Length];
        for (var row = 0; row < y.Length; row++)
        {
            for (var column = 0; column < x.Length; column++)
                table[row, column] = value(x[column], y[row]);
        }

        return table;
    }

    // Numbers that look like chance and are the same everywhere.
    private static double[] Normal(string stream, int count)
    {
        var random = new Philox(5, stream);
        return [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6)];
    }
}
