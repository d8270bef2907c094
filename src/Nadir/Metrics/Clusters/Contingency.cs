namespace Nadir;

/// <summary>How often each true label came with each found one, in the order of the labels.</summary>
internal sealed class Contingency
{
    public Contingency(IReadOnlyDictionary<(long Actual, long Found), long> counts)
    {
        var (actual, found) = (Totals(counts, pair => pair.Actual), Totals(counts, pair => pair.Found));
        Cells =
        [
            .. counts.OrderBy(pair => pair.Key)
                .Select(pair => new Cell(pair.Value, actual[pair.Key.Actual], found[pair.Key.Found])),
        ];
        (Actual, Found) = ([.. actual.Values], [.. found.Values]);
        Samples = Actual.Sum();
    }

    /// <summary>How many samples each true label has.</summary>
    public IReadOnlyList<long> Actual { get; }

    /// <summary>How many samples each found label has.</summary>
    public IReadOnlyList<long> Found { get; }

    /// <summary>The pairs of labels that occur together.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    public long Samples { get; }

    /// <summary>Neither labeling tells anything apart: they agree.</summary>
    public bool IsTrivial => Actual.Count == 1 && Found.Count == 1;

    /// <summary>How much one labeling tells of the other, in nats.</summary>
    public double MutualInformation
    {
        get
        {
            if (Actual.Count == 1 || Found.Count == 1)
                return 0;
            var sum = default(CompensatedSum);
            foreach (var cell in Cells)
            {
                var surprise = Elementary.Log((double)cell.Both / cell.Actual * ((double)Samples / cell.Found));
                sum.Add((double)cell.Both / Samples * surprise);
            }

            return Math.Max(0, sum.Value);
        }
    }

    /// <summary>How far a found label tells the true one.</summary>
    public double Homogeneity => Actual.Count == 1 ? 1 : MutualInformation / Entropy(Actual);

    /// <summary>How far a true label tells the found one.</summary>
    public double Completeness => Found.Count == 1 ? 1 : MutualInformation / Entropy(Found);

    /// <summary>A mean of what both labelings tell.</summary>
    public double MeanEntropy(EntropyMean mean)
    {
        var (actual, found) = (Entropy(Actual), Entropy(Found));
        return mean switch
        {
            EntropyMean.Arithmetic => (actual + found) / 2,
            EntropyMean.Geometric => Math.Sqrt(actual * found),
            EntropyMean.Minimum => Math.Min(actual, found),
            _ => Math.Max(actual, found),
        };
    }

    /// <summary>What a labeling tells, in nats.</summary>
    private double Entropy(IReadOnlyList<long> sizes)
    {
        if (sizes.Count == 1)
            return 0;
        var sum = default(CompensatedSum);
        foreach (var size in sizes)
            sum.Add((double)size / Samples * Elementary.Log((double)Samples / size));
        return sum.Value;
    }

    /// <summary>How pairs of samples lie: in both labelings together, in one only, in none.</summary>
    public (Int128 Together, Int128 ActualOnly, Int128 FoundOnly, Int128 Apart) Pairs()
    {
        Int128 together = 0, actual = 0, found = 0;
        foreach (var cell in Cells)
            together += Choose2(cell.Both);
        foreach (var size in Actual)
            actual += Choose2(size);
        foreach (var size in Found)
            found += Choose2(size);
        return (together, actual - together, found - together, Choose2(Samples) - actual - found + together);
    }

    private static Int128 Choose2(long count) => (Int128)count * (count - 1) / 2;

    private static SortedDictionary<long, long> Totals(
        IReadOnlyDictionary<(long Actual, long Found), long> counts, Func<(long Actual, long Found), long> label)
    {
        var totals = new SortedDictionary<long, long>();
        foreach (var (pair, count) in counts)
            totals[label(pair)] = totals.GetValueOrDefault(label(pair)) + count;
        return totals;
    }

    /// <summary>A pair of labels.</summary>
    /// <param name="Both">How many samples have both.</param>
    /// <param name="Actual">How many have the true one.</param>
    /// <param name="Found">How many have the found one.</param>
    public readonly record struct Cell(long Both, long Actual, long Found);
}
