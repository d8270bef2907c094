namespace Nadir;

public static partial class Metrics
{
    /// <summary>How far clusters lie apart, against how wide they are; also called the variance ratio.</summary>
    /// <exception cref="ArgumentException">There are fewer than 2 clusters, or as many as points.</exception>
    /// <remarks>
    /// Formula: (Σ nₖ·|cₖ − c|² ÷ (k − 1)) ÷ (Σ|x − cₖ|² ÷ (N − k)), c a centre; 1 where all points lie at their centres.
    /// Shape: points [N, features] as target, labels (Int64) [N] or [N, 1] as prediction. Range: [0, ∞).
    /// Twin: sklearn.metrics.calinski_harabasz_score.
    /// Source: Caliński, Harabasz 1974, A dendrite method for cluster analysis.
    /// </remarks>
    public static Metric CalinskiHarabasz() => Metric.Of(new CalinskiHarabaszRule());

    private sealed record CalinskiHarabaszRule : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricInput Input => MetricInput.Points;

        public MetricState Start() => new ClusterVarianceState();
    }

    /// <summary>Mean and variance of each cluster, which is all that is needed of the points.</summary>
    private sealed class ClusterVarianceState : MetricState
    {
        private readonly SortedDictionary<long, (WeightedVariance[] Spread, long[] Count)> clusters = [];
        private int dimensions;
        private long points;

        public override string? WhyUndefined =>
            points == 0 ? null : PointLabels.WhyUndefined(nameof(CalinskiHarabasz), clusters.Count, points);

        public override double Result
        {
            get
            {
                if (points == 0 || WhyUndefined is not null)
                    return double.NaN;
                var (within, between) = (default(CompensatedSum), default(CompensatedSum));
                for (var dimension = 0; dimension < dimensions; dimension++)
                {
                    var centers = default(WeightedVariance);
                    foreach (var (spread, count) in clusters.Values)
                    {
                        within.Add(spread[dimension].SquaredDistances);
                        centers.Add(spread[dimension].Mean, count[0]);
                    }

                    between.Add(centers.SquaredDistances);
                }

                return within.Value == 0
                    ? 1
                    : between.Value * (points - clusters.Count) / (within.Value * (clusters.Count - 1));
            }
        }

        public override void Add(Tensor target, Tensor prediction, Tensor? sampleWeights = null)
        {
            SampleWeights.Refuse(nameof(CalinskiHarabasz), sampleWeights);
            PointLabels.Require(nameof(CalinskiHarabasz), target, prediction, dimensions);
            dimensions = target.Shape[1];
            for (var i = 0; i < prediction.Count; i++)
            {
                var label = Labels.Of(prediction, i);
                if (!clusters.TryGetValue(label, out var cluster))
                    clusters[label] = cluster = (new WeightedVariance[dimensions], new long[1]);
                cluster.Count[0]++;
                points++;
                for (var dimension = 0; dimension < dimensions; dimension++)
                    cluster.Spread[dimension].Add(target.ElementAt((i * dimensions) + dimension), 1);
            }
        }
    }
}
