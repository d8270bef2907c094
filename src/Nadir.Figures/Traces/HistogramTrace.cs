using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>How many of the values fall into each of adjoining bins.</summary>
/// <remarks>Each bin has its lower edge and not its upper one; the last has both, as in numpy.histogram.</remarks>
public sealed class HistogramTrace : Trace
{
    private const int MostBins = 10_000;

    // Edges nearer than that, over the most bins, are no different doubles; the first as a share of the larger end.
    private const double LeastSpan = 1e-11;
    private const double LeastWidth = 1e-300;

    private HistogramTrace(double[] edges, double[] counts) => (Edges, Counts) = (edges, counts);

    /// <summary>Rising; one more than there are bins.</summary>
    public IReadOnlyList<double> Edges { get; }

    /// <summary>Values in each bin, or whatever measures it.</summary>
    public IReadOnlyList<double> Counts { get; }

    /// <summary>A histogram of counts that are known.</summary>
    internal static HistogramTrace Of(double[] edges, double[] counts)
    {
        if (edges.Length != counts.Length + 1)
            throw Error.Shape($"AddHistogram needs one edge more than counts, got {edges.Length} edges and {counts.Length} counts.");
        for (var i = 0; i < edges.Length; i++)
        {
            if (!double.IsFinite(edges[i]) || (i > 0 && edges[i] <= edges[i - 1]))
                throw Error.Argument($"AddHistogram needs finite, rising edges; edge {i} is {edges[i]}.");
        }

        return new HistogramTrace(edges, counts);
    }

    /// <summary>Counts values into bins of one width.</summary>
    internal static HistogramTrace Count(double[] values, int bins)
    {
        if (bins is < 1 or > MostBins)
            throw Error.OutOfRange($"AddHistogram takes from 1 to {MostBins} bins, got {bins}.", nameof(bins));
        var finite = values.Where(double.IsFinite).ToArray();
        var (low, high) = finite.Length == 0 ? (0, 1) : (finite.Min(), finite.Max());
        var size = Math.Max(Math.Abs(low), Math.Abs(high));
        if (high / 2 - low / 2 < Math.Max(LeastSpan * size, LeastWidth))
        {
            var room = Math.Max(0.5, LeastSpan * size);
            (low, high) = (Math.Max(low - room, double.MinValue), Math.Min(high + room, double.MaxValue));
        }

        // Weights, because the distance between the largest negative and positive numbers is infinite.
        var edges = Enumerable.Range(0, bins + 1).Select(i => low * (1 - i / (double)bins) + high * (i / (double)bins)).ToArray();
        var counts = new double[bins];
        foreach (var value in finite)
        {
            var place = Array.BinarySearch(edges, value);
            counts[Math.Clamp(place >= 0 ? place : ~place - 1, 0, bins - 1)]++;
        }

        return Of(edges, counts);
    }

    internal override void Extend(DataRange x, DataRange y)
    {
        foreach (var edge in Edges)
            x.Add(edge);
        foreach (var count in Counts)
            y.Add(count);
        y.IncludeZero();
        y.NeedAir(DataRange.LineAir);
    }
}
