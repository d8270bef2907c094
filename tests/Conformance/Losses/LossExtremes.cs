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
        return [Target(loss.Targets, [], Row(loss, 0), type), Tensor.Zeros(Row(loss, 0), type)];
    }

    private static IEnumerable<Tensor[]> Pairs(Loss loss, ElementType type)
    {
        foreach (var domain in LossBatch.TargetDomains(loss))
        {
            foreach (var target in Targets(domain))
            {
                foreach (var prediction in Predictions(loss.Predictions, type))
                    yield return [Target(domain, target, Row(loss, 1), type), Tensor.From(prediction, Row(loss, 1)).To(type)];
            }
        }
    }

    /// <summary>Classes along the axis where the loss looks for them.</summary>
    private static Shape Row(Loss loss, int samples) => new Shape(1, 1).Axis(loss.Targets.Axis) == 1
        ? new Shape(samples, LossBatch.Classes)
        : new Shape(LossBatch.Classes, samples);

    private static Tensor Target(LossDomain domain, double[] values, Shape row, ElementType type)
    {
        if (domain.IsClasses || domain.IsClassLists)
            return Tensor.From([.. values.Select(value => (long)value)], domain.IsClasses ? new Shape(values.Length) : row);
        return Tensor.From(values, row).To(type);
    }

    private static double[][] Targets(LossDomain domain)
    {
        if (domain.IsClassLists)
            return [[0, -1, -1], [2, 0, -1], [-1, 1, 2], [1, 2, 0]];
        if (domain.IsClasses)
            return [[0], [2]];
        if (domain.IsDistribution)
            return [[1, 0, 0], [0, 0, 1], [0.5, 0.5, 0]];
        if (domain.IsLabels)
            return [[domain.Low, domain.Low, domain.Low], [domain.High, domain.High, domain.High], [domain.Low, domain.High, domain.Low]];
        return Edges(domain);
    }

    private static double[][] Predictions(LossDomain domain, ElementType type)
    {
        var (least, largest) = Range(type);
        double[][] all =
        [
            .. domain.Low == 0 ? [[1, 0, 0], [0, 1, 0], [0.5, 0.5, 0], [1e-30, 1, 1e-30], [1, least, 0]] : Edges(domain),
            [1e4, -1e4, 0], [1e30, -1e30, 1e30], [88, -104, 3], [-1e4, 0, -50], [-1e30, -88, 0], [least, -least, 0],
            [largest, -largest, 0], [-largest, largest, largest], [largest, largest, largest], [-largest, -largest, -largest],
        ];
        return [.. all.Where(row => row.All(value => value >= domain.Low && value <= domain.High) && (!domain.IsDistribution || row.Sum() == 1))];
    }

    /// <summary>The numbers above 0 nearest to it and farthest from it.</summary>
    private static (double Least, double Largest) Range(ElementType type) =>
        type == ElementType.Float32 ? (float.Epsilon, float.MaxValue) : (double.Epsilon, double.MaxValue);

    private static double[][] Edges(LossDomain domain)
    {
        var (low, high) = (double.IsInfinity(domain.Low) ? -1e4 : domain.Low, double.IsInfinity(domain.High) ? 1e4 : domain.High);
        return [[low, low, low], [high, high, high], [low, high, low], [(low + high) / 2, low, high]];
    }
}
