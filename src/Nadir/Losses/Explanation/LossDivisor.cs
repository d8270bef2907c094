namespace Nadir;

/// <summary>What the sum of a loss' terms is divided by, and why.</summary>
internal readonly record struct LossDivisor(double Value, string Reason)
{
    /// <summary>The divisor of a reduction that does not go by weights.</summary>
    public static LossDivisor Of(Reduction reduction, in LossTerms terms)
    {
        var count = terms.Values.Count;
        return reduction switch
        {
            Reduction.None => new(1, "the terms stay apart, and their sum is shown"),
            Reduction.Sum => new(1, "a sum is not divided"),
            Reduction.BatchMean => new(terms.Values.Rank == 0 ? 1 : terms.Values.Layout[0], "the number of samples"),
            Reduction.SumOverBatchSize => new(count, "the number of terms, ignored ones too"),
            _ when terms.Kept is { } kept && kept != count => new(kept, "the number of terms that are not ignored"),
            _ => new(count, "the number of terms"),
        };
    }

    /// <summary>The divisor of a mean over weights.</summary>
    public static LossDivisor OfWeights(double sum) => new(sum, "the sum of the weights");
}
