namespace Nadir;

public static partial class Metrics
{
    /// <summary>The mean over clusters of how wide they are, against how far away the most alike other one is.</summary>
    /// <exception cref="ArgumentException">There are fewer than 2 clusters, or as many as points.</exception>
    /// <remarks>
    /// Formula: mean over i of max over j ≠ i of (sᵢ + sⱼ) ÷ dᵢⱼ, s the mean distance of a cluster's points from its
    /// centre and d the distance of centres; 0 where all s or all d are below 1e-8. Distances are Euclidean.
    /// Shape: points [N, features] as target, labels (Int64) [N] or [N, 1] as prediction. Range: [0, ∞); smaller is
    /// better. It keeps the points.
    /// Twin: sklearn.metrics.davies_bouldin_score.
    /// Source: Davies, Bouldin 1979, A cluster separation measure.
    /// </remarks>
    public static Metric DaviesBouldin() => Metric.Of(new DaviesBouldinRule());

    private sealed record DaviesBouldinRule : IMetric
    {
        // numpy.allclose(x, 0), which scikit-learn asks for the degenerate cases.
        private const double Nothing = 1e-8;

        public bool LargerIsBetter => false;

        public MetricInput Input => MetricInput.Points;

        public MetricState Start() => new PointState(nameof(DaviesBouldin), Of);

        private static double Of(ClusteredPoints points)
        {
            var centers = Enumerable.Range(0, points.Clusters).Select(cluster => Center(points, cluster)).ToArray();
            var widths = Enumerable.Range(0, points.Clusters).Select(cluster => Width(points, cluster, centers[cluster])).ToArray();
            var (sum, farthest) = (default(CompensatedSum), 0.0);
            for (var cluster = 0; cluster < centers.Length; cluster++)
            {
                var worst = 0.0;
                for (var other = 0; other < centers.Length; other++)
                {
                    var distance = Distance(centers[cluster], centers[other]);
                    farthest = Math.Max(farthest, distance);
                    if (distance > 0)
                        worst = Math.Max(worst, (widths[cluster] + widths[other]) / distance);
                }

                sum.Add(worst);
            }

            return widths.Max() <= Nothing || farthest <= Nothing ? 0 : sum.Value / centers.Length;
        }

        private static double[] Center(ClusteredPoints points, int cluster) =>
        [
            .. Enumerable.Range(0, points.Dimensions).Select(dimension =>
            {
                var sum = default(CompensatedSum);
                foreach (var number in points.Coordinate(dimension).Slice(points.Starts[cluster], points.SizeOf(cluster)))
                    sum.Add(number);
                return sum.Value / points.SizeOf(cluster);
            }),
        ];

        private static double Width(ClusteredPoints points, int cluster, double[] center)
        {
            var sum = default(CompensatedSum);
            var point = new double[points.Dimensions];
            for (var place = points.Starts[cluster]; place < points.Starts[cluster + 1]; place++)
            {
                for (var dimension = 0; dimension < point.Length; dimension++)
                    point[dimension] = points.Coordinate(dimension)[place];
                sum.Add(Distance(point, center));
            }

            return sum.Value / points.SizeOf(cluster);
        }

        private static double Distance(double[] point, double[] other)
        {
            var sum = 0.0;
            for (var dimension = 0; dimension < point.Length; dimension++)
                sum += (point[dimension] - other[dimension]) * (point[dimension] - other[dimension]);
            return Math.Sqrt(sum);
        }
    }
}
