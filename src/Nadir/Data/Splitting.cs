namespace Nadir;

/// <summary>Chooses which samples are kept back.</summary>
public static class Splitting
{
    /// <summary>Two parts of some samples, chosen at random.</summary>
    /// <param name="samples">What is split.</param>
    /// <param name="share">The share that is held back; above 0 and below 1.</param>
    /// <param name="stratify">Whether each class gives the same share.</param>
    /// <param name="seed">The seed of the choice.</param>
    /// <returns>What is kept, and what is held back; both in their former order.</returns>
    /// <exception cref="ArgumentException">Stratifying without class numbers.</exception>
    /// <remarks>Twin: sklearn.model_selection.train_test_split.</remarks>
    public static (Samples Kept, Samples Held) Split(Samples samples, double share, bool stratify = false, ulong seed = 0)
    {
        var (kept, held) = Rows(samples, share, stratify, seed);
        return (samples.Pick(kept), samples.Pick(held));
    }

    internal static (int[] Kept, int[] Held) Rows(Samples samples, double share, bool stratify, ulong seed)
    {
        Require.Fraction(share);
        if (stratify && !samples.HasClasses)
            throw Error.Argument($"Stratifying needs class numbers (Int64) as targets, got {samples.Targets.ElementType}. Leave stratify out.");
        if (stratify && samples.Targets.Count != samples.Count)
            throw Error.Shape($"Stratifying needs one class a sample, [{samples.Count}], got targets {samples.Targets.Shape}. Leave stratify out.");
        var held = new bool[samples.Count];
        var generator = new Philox(seed, "split");
        if (stratify)
        {
            var classes = samples.Targets.AsSpan<long>().ToArray();
            foreach (var rows in Enumerable.Range(0, samples.Count).GroupBy(row => classes[row]).OrderBy(group => group.Key))
                Choose([.. rows], share, ref generator, held);
        }
        else
        {
            Choose([.. Enumerable.Range(0, samples.Count)], share, ref generator, held);
        }

        return ([.. Enumerable.Range(0, held.Length).Where(row => !held[row])], [.. Enumerable.Range(0, held.Length).Where(row => held[row])]);
    }

    private static void Choose(int[] rows, double share, ref Philox generator, bool[] held)
    {
        generator.Shuffle(rows.AsSpan());
        foreach (var row in rows.AsSpan(0, (int)Math.Round(rows.Length * share, MidpointRounding.AwayFromZero)))
            held[row] = true;
    }
}
