namespace Nadir;

/// <summary>How often samples of each class were taken for each class.</summary>
public static class ConfusionMatrix
{
    /// <summary>Counts by true class (rows) and predicted class (columns).</summary>
    /// <param name="target">Class numbers (Int64) [N] or [N, 1], or one-hot rows [N, classes].</param>
    /// <param name="prediction">
    /// Scores [N, classes], the largest decides; one score [N] or [N, 1]; or class numbers (Int64).
    /// </param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="threshold">For one score: above it means class 1; take 0 for logits.</param>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class is not below <paramref name="classes"/>.</exception>
    /// <remarks>Twin: sklearn.metrics.confusion_matrix.</remarks>
    public static long[,] Of(Tensor target, Tensor prediction, int classes, double threshold = 0.5)
    {
        var counts = new long[Require.Positive(classes), classes];
        var (actual, predicted) = (Numbers(target, classes, threshold), Numbers(prediction, classes, threshold));
        if (actual.Length != predicted.Length)
            throw Error.Shape($"A confusion matrix needs as many targets as predictions, got {target.Shape} and {prediction.Shape}.");
        for (var i = 0; i < actual.Length; i++)
            counts[actual[i], predicted[i]]++;
        return counts;
    }

    /// <summary>The class of each sample.</summary>
    private static int[] Numbers(Tensor values, int classes, double threshold)
    {
        if (values.Rank is not (1 or 2))
            throw Error.Shape($"A confusion matrix needs [N], [N, 1] or [N, {classes}], got {values.Shape}.");
        var length = values.Rank == 1 ? 1 : values.Shape[1];
        if (length != 1 && length != classes)
            throw Error.Shape($"A confusion matrix of {classes} classes needs [N], [N, 1] or [N, {classes}], got {values.Shape}.");
        var numbers = values.ToArray<double>();
        var result = new int[values.Shape[0]];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = length > 1 ? RowMetric.Largest<double>(numbers.AsSpan(i * length, length))
                : values.IsFloating ? (numbers[i] > threshold ? 1 : 0)
                : (int)numbers[i];
            if ((uint)result[i] >= (uint)classes)
                throw Error.OutOfRange($"Sample {i} has class {numbers[i]}, outside 0 to {classes - 1}.");
        }

        return result;
    }
}
