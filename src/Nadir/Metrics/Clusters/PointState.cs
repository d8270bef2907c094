namespace Nadir;

/// <summary>Keeps points and their labels, and reads a score from them.</summary>
internal sealed class PointState(string metric, Func<ClusteredPoints, double> score) : MetricState
{
    private readonly List<double> points = [];
    private readonly List<long> labels = [];

    public override double Result =>
        labels.Count == 0 || WhyUndefined is not null ? double.NaN : score(new ClusteredPoints(points, labels));

    public override string? WhyUndefined =>
        labels.Count == 0 ? null : PointLabels.WhyUndefined(metric, labels.Distinct().Count(), labels.Count);

    public override void Add(Tensor target, Tensor prediction, Tensor? sampleWeights = null)
    {
        SampleWeights.Refuse(metric, sampleWeights);
        PointLabels.Require(metric, target, prediction, labels.Count == 0 ? 0 : points.Count / labels.Count);
        for (var i = 0; i < target.Count; i++)
            points.Add(target.ElementAt(i));
        for (var i = 0; i < prediction.Count; i++)
            labels.Add(Labels.Of(prediction, i));
    }
}
