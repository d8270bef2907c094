namespace Nadir;

public static partial class Metrics
{
    /// <summary>The mean over points of how much nearer the own cluster lies than the nearest other one.</summary>
    /// <exception cref="ArgumentException">There are fewer than 2 clusters, or as many as points.</exception>
    /// <remarks>
    /// Formula: mean of (b − a) ÷ max(a, b), a the mean distance to the other points of the own cluster, b the smallest
    /// mean distance to those of another; 0 for the only point of a cluster. Distances are Euclidean.
    /// Shape: points [N, features] as target, labels (Int64) [N] or [N, 1] as prediction. Range: [−1, 1]. It keeps the
    /// points, and takes time by their number squared. <see cref="SilhouetteScores"/> has the number of each point.
    /// Twin: sklearn.metrics.silhouette_score.
    /// Source: Rousseeuw 1987, Silhouettes: a graphical aid to the interpretation and validation of cluster analysis.
    /// </remarks>
    public static Metric Silhouette() => Metric.Of(new SilhouetteRule());

    private sealed record SilhouetteRule : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricInput Input => MetricInput.Points;

        public MetricState Start() => new PointState(nameof(Silhouette), Of);

        private static double Of(ClusteredPoints points)
        {
            var sum = default(CompensatedSum);
            foreach (var score in SilhouetteScores.Of(points))
                sum.Add(score);
            return sum.Value / points.Count;
        }
    }
}
