namespace Nadir.Tests.Conformance;

/// <summary>Batches at the edges of a loss' domain.</summary>
internal static class LossExtremes
{
    public static IEnumerable<Tensor[]> Of(Loss loss, ElementType type) =>
        loss.TakesPrediction ? Pairs(loss, type) : InputBatch.Extremes(loss, type);

    /// <summary>No sample at all.</summary>
    public static Tensor[] Nothing(Loss loss, ElementType type)
    {
        if (!loss.TakesPrediction)
            return InputBatch.Nothing(loss, type);
        var rows = Tensor.Zeros(new Shape(0, LossBatch.Classes), type);
        return [loss.Targets.IsClasses ? Tensor.Zeros(new Shape(0), ElementType.Int64) : rows, rows];
    }

    private static IEnumerable<Tensor[]> Pairs(Loss loss, ElementType type)
    {
        foreach (var target in Targets(loss.Targets))
        {
            foreach (var prediction in Predictions(loss.Predictions))
            {
                var rows = Tensor.From(prediction, new Shape(1, LossBatch.Classes)).To(type);
                yield return loss.Targets.IsClasses
                    ? [Tensor.From([(long)target[0]]), rows]
                    : [Tensor.From(target, new Shape(1, LossBatch.Classes)).To(type), rows];
            }
        }
    }

    private static double[][] Targets(LossDomain domain)
    {
        if (domain.IsClasses)
            return [[0], [2]];
        if (domain.IsDistribution)
            return [[1, 0, 0], [0, 0, 1], [0.5, 0.5, 0]];
        if (domain.IsLabels)
            return [[domain.Low, domain.Low, domain.Low], [domain.High, domain.High, domain.High], [domain.Low, domain.High, domain.Low]];
        return Edges(domain);
    }

    private static double[][] Predictions(LossDomain domain) => domain.Low == 0
        ? [[1, 0, 0], [0, 1, 0], [0.5, 0.5, 0], [1e-30, 1, 1e-30]]
        : [.. Edges(domain), [1e4, -1e4, 0], [1e30, -1e30, 1e30], [88, -104, 3]];

    private static double[][] Edges(LossDomain domain)
    {
        var (low, high) = (double.IsInfinity(domain.Low) ? -1e4 : domain.Low, double.IsInfinity(domain.High) ? 1e4 : domain.High);
        return [[low, low, low], [high, high, high], [low, high, low], [(low + high) / 2, low, high]];
    }
}
