namespace Nadir;

/// <summary>Counts how often each true label comes with each found one, and reads a score from that.</summary>
internal sealed class LabelState(string metric, Func<Contingency, double> score) : MetricState
{
    private readonly Dictionary<(long Actual, long Found), long> counts = [];

    public override double Result => counts.Count == 0 ? double.NaN : score(new Contingency(counts));

    public override void Add(Tensor target, Tensor prediction, Tensor? sampleWeights = null)
    {
        SampleWeights.Refuse(metric, sampleWeights);
        Labels.Require(metric, "targets", Require.Present(target));
        Labels.Require(metric, "predictions", Require.Present(prediction));
        if (target.Count != prediction.Count)
            throw Error.Shape($"{metric} needs as many found labels as true ones, got {target.Shape} and {prediction.Shape}.");
        for (var i = 0; i < target.Count; i++)
        {
            var pair = (Labels.Of(target, i), Labels.Of(prediction, i));
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }
    }
}
