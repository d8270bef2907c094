namespace Nadir;

/// <summary>How often samples of each class were taken for each class.</summary>
public static class ConfusionMatrix
{
    /// <summary>Counts by true class (rows) and predicted class (columns).</summary>
    /// <param name="target">Class numbers [N] or [N, 1], or one-hot rows [N, classes].</param>
    /// <param name="prediction">
    /// Scores [N, classes], the largest decides; one score [N] or [N, 1]; or class numbers (Int64).
    /// </param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="threshold">For one score: above it means class 1; take 0 for logits.</param>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    /// <exception cref="ArgumentException">A class is not below <paramref name="classes"/>.</exception>
    /// <remarks>Twin: sklearn.metrics.confusion_matrix.</remarks>
    public static long[,] Of(Tensor target, Tensor prediction, int classes, double threshold = 0.5)
    {
        var counts = new long[Require.Positive(classes), classes];
        var decisions = Read(target, prediction, classes, threshold);
        for (var i = 0; i < decisions.Actual.Length; i++)
            counts[decisions.Actual[i], decisions.Predicted[i]]++;
        return counts;
    }

    /// <summary>The same in weights, or in shares.</summary>
    /// <param name="target">Class numbers [N] or [N, 1], or one-hot rows [N, classes].</param>
    /// <param name="prediction">
    /// Scores [N, classes], the largest decides; one score [N] or [N, 1]; or class numbers (Int64).
    /// </param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="of">Of what a cell is a share; 0 where that is nothing.</param>
    /// <param name="threshold">For one score: above it means class 1; take 0 for logits.</param>
    /// <param name="sampleWeights">One number a sample, [N]; all 1 when left out.</param>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    /// <exception cref="ArgumentException">A class is not below <paramref name="classes"/>.</exception>
    /// <remarks>Twin: sklearn.metrics.confusion_matrix(normalize=…, sample_weight=…).</remarks>
    public static double[,] Shares(
        Tensor target,
        Tensor prediction,
        int classes,
        ConfusionShare of = ConfusionShare.Target,
        double threshold = 0.5,
        Tensor? sampleWeights = null)
    {
        var table = Table(target, prediction, classes, threshold, sampleWeights);
        Require.Defined(of);
        for (var row = 0; row < classes; row++)
        {
            for (var column = 0; column < classes; column++)
            {
                var whole = of switch
                {
                    ConfusionShare.Counts => 1,
                    ConfusionShare.Target => table.Actual[row],
                    ConfusionShare.Prediction => table.Predicted[column],
                    _ => table.Total,
                };
                table.Counts[row, column] = whole == 0 ? 0 : table.Counts[row, column] / whole;
            }
        }

        return table.Counts;
    }

    internal static ConfusionTable Table(Tensor target, Tensor prediction, int classes, double threshold, Tensor? sampleWeights)
    {
        var decisions = Read(target, prediction, Require.Positive(classes), threshold);
        SampleWeights.Check(sampleWeights, decisions.Actual.Length);
        var counts = new ClassCounts(classes);
        for (var i = 0; i < decisions.Actual.Length; i++)
            counts.Add(decisions.Actual[i], decisions.Predicted[i], SampleWeights.Of(sampleWeights, i));
        return counts.Table(classes);
    }

    private static Decisions Read(Tensor target, Tensor prediction, int classes, double threshold)
    {
        if (!Fits(Require.Present(target), classes) || !Fits(Require.Present(prediction), classes))
            throw Error.Shape($"A confusion matrix needs [N], [N, 1] or [N, {classes}], got {target.Shape} and {prediction.Shape}.");
        var decisions = new Decisions(nameof(ConfusionMatrix), Require.Finite(threshold), classes, perElement: false);
        decisions.Read(target, prediction);
        return decisions;
    }

    private static bool Fits(Tensor values, int classes) =>
        values.Rank == 1 || (values.Rank == 2 && (values.Shape[1] == 1 || values.Shape[1] == classes));
}
