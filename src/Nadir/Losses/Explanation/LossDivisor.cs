namespace Nadir;

/// <summary>What the sum of a loss' terms is divided by, and why.</summary>
internal readonly record struct LossDivisor(double Value, string Reason)
{
    /// <param name="weights">The sample weight of each term times its class weight; null when all are 1.</param>
    public static LossDivisor Of(Reduction reduction, in LossTerms terms, double[]? weights)
    {
        var count = terms.Values.Count;
        var all = new LossDivisor(count, "the number of terms");
        return reduction switch
        {
            Reduction.None => new(1, "no reduction: the terms stay apart, and the loss shown is their sum"),
            Reduction.Sum => new(1, "a sum is not divided"),
            Reduction.MeanOverWeights when weights is not null => new(weights.Sum(), "the sum of the weights"),
            _ when terms.Kept is { } kept && kept != count => new(kept, "the number of terms that are not ignored"),
            _ => all,
        };
    }
}
