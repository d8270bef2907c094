using System.Numerics;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>A line chart one row high, for a sentence or a progress line.</summary>
public static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>The values from left to right, each cell the mean of its finite ones, a space where none is.</summary>
    /// <param name="cells">The widest the text may be; fewer values take fewer cells.</param>
    public static string Of<T>(IEnumerable<T> values, int cells = 20)
        where T : INumberBase<T>
    {
        var numbers = Points.Numbers(values);
        var count = Math.Min(Require.Positive(cells), numbers.Length);
        var means = Enumerable.Range(0, count).Select(cell => Mean(numbers, cell, count)).ToArray();
        var finite = means.Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (low, high) = (finite.Min(), finite.Max());
        return string.Concat(means.Select(mean => double.IsFinite(mean) ? Block(mean, low, high) : ' '));
    }

    private static double Mean(double[] numbers, int cell, int count)
    {
        var from = (int)((long)cell * numbers.Length / count);
        var to = (int)((long)(cell + 1) * numbers.Length / count);
        var share = numbers[from..to].Where(double.IsFinite).ToArray();
        return share.Length == 0 ? double.NaN : share.Sum(value => value / share.Length);
    }

    private static char Block(double value, double low, double high) => low == high
        ? Blocks[0]
        : Blocks[(int)Math.Round((value / 2 - low / 2) / (high / 2 - low / 2) * (Blocks.Length - 1))];
}
