namespace Nadir;

/// <summary>The ranking of one score a sample, for curves.</summary>
internal static class CurveScores
{
    public static RankedScores Of(string curve, Tensor target, Tensor score, Tensor? sampleWeights)
    {
        if (!RowMetric.IsSingle(Require.Present(score)))
            throw Error.Shape($"{curve} needs one score a sample, [N] or [N, 1], got {score.Shape}. Take the column of one class, and its targets as 0 and 1.");
        var collected = new CollectedScores(curve, sumToOne: false);
        collected.Add(Require.Present(target), score, sampleWeights);
        return collected.Column(0);
    }
}
