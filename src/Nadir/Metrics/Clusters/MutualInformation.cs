namespace Nadir;

public static partial class Metrics
{
    /// <summary>How much two labelings tell of each other, in nats.</summary>
    /// <exception cref="ArgumentException">The labels are not whole numbers, or sample weights are given.</exception>
    /// <remarks>
    /// Formula: Σ nᵢⱼ/N · log(N·nᵢⱼ ÷ (aᵢ·bⱼ)).
    /// Shape: true and found labels (Int64), [N] or [N, 1] each; which number stands for which cluster does not matter.
    /// Range: [0, the smaller entropy].
    /// Twin: sklearn.metrics.mutual_info_score.
    /// Source: the twin's documentation.
    /// </remarks>
    public static Metric MutualInformation() => Metric.Of(new MutualInformationRule());

    private sealed record MutualInformationRule : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricInput Input => MetricInput.Labels;

        public MetricState Start() => new LabelState(nameof(MutualInformation), labels => labels.MutualInformation);
    }
}
