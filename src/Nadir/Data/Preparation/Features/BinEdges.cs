namespace Nadir;

/// <summary>The edges of bins over one column.</summary>
internal static class BinEdges
{
    private const int MostSteps = 300;
    private const double Tolerance = 1e-4;

    /// <summary>Bins narrower than this are joined with their neighbour; the bound is scikit-learn's.</summary>
    private const double LeastWidth = 1e-8;

    public static double[] Of(double[] values, int bins, BinStrategy strategy)
    {
        var sorted = values.Order().ToArray();
        var (low, high) = (sorted[0], sorted[^1]);
        if (low == high)
            return [double.NegativeInfinity, double.PositiveInfinity];
        double[] edges = strategy switch
        {
            BinStrategy.Uniform => Even(low, high, bins),
            BinStrategy.Quantile => [.. Enumerable.Range(0, bins + 1).Select(i => Percentile.OfSorted(sorted, Percent(i, bins)))],
            _ => Between(values, low, high, bins),
        };
        return strategy == BinStrategy.Uniform ? edges : [.. edges.Where((edge, i) => i == 0 || edge - edges[i - 1] > LeastWidth)];
    }

    // Rounded as by numpy.linspace: an edge that is a row's own number must not move past it by an ulp.
    private static double Percent(int edge, int bins) => edge == bins ? 100 : edge * (100.0 / bins);

    private static double[] Even(double low, double high, int bins)
    {
        var step = (high - low) / bins;
        return [.. Enumerable.Range(0, bins + 1).Select(i => i == bins ? high : low + (i * step))];
    }

    /// <summary>Lloyd's steps from the middles of even bins.</summary>
    private static double[] Between(double[] values, double low, double high, int bins)
    {
        var even = Even(low, high, bins);
        var mean = values.Sum() / values.Length;
        var centered = Array.ConvertAll(values, value => value - mean);
        var enough = Tolerance * (centered.Sum(value => value * value) / centered.Length);
        var centers = new double[bins];
        for (var i = 0; i < bins; i++)
            centers[i] = ((even[i] + even[i + 1]) / 2) - mean;
        var labels = new int[values.Length];
        for (var step = 0; step < MostSteps; step++)
        {
            var before = (int[])labels.Clone();
            for (var i = 0; i < labels.Length; i++)
                labels[i] = Nearest(centers, centered[i]);
            var moved = Means(centered, labels, centers);
            var shift = moved.Zip(centers).Sum(pair => (pair.First - pair.Second) * (pair.First - pair.Second));
            centers = moved;
            if ((step > 0 && before.AsSpan().SequenceEqual(labels)) || shift <= enough)
                break;
        }

        var ordered = centers.Select(center => center + mean).Order().ToArray();
        return [low, .. ordered.Skip(1).Zip(ordered).Select(pair => (pair.First + pair.Second) * 0.5), high];
    }

    private static double[] Means(double[] values, int[] labels, double[] centers)
    {
        var (sums, counts) = (new double[centers.Length], new double[centers.Length]);
        for (var i = 0; i < values.Length; i++)
        {
            sums[labels[i]] += values[i];
            counts[labels[i]]++;
        }

        // A cluster without points gets the one that is farthest from its own centre; one that gives its only point away
        // goes to the mean, which is 0 here. Both as in scikit-learn, so that bins are the same.
        var empty = Enumerable.Range(0, centers.Length).Where(i => counts[i] == 0).ToList();
        var far = Enumerable.Range(0, empty.Count == 0 ? 0 : values.Length)
            .OrderByDescending(i => (values[i] - centers[labels[i]]) * (values[i] - centers[labels[i]])).ThenByDescending(i => i).Take(empty.Count).ToList();
        foreach (var (place, point) in empty.Zip(far))
        {
            sums[labels[point]] -= values[point];
            counts[labels[point]]--;
            (sums[place], counts[place]) = (values[point], 1);
        }

        return [.. sums.Select((sum, i) => counts[i] > 0 ? sum / counts[i] : 0)];
    }

    private static int Nearest(double[] centers, double value)
    {
        var best = 0;
        for (var i = 1; i < centers.Length; i++)
            best = Math.Abs(value - centers[i]) < Math.Abs(value - centers[best]) ? i : best;
        return best;
    }
}
