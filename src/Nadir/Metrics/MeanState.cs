namespace Nadir;

/// <summary>The weighted mean of one value a sample.</summary>
/// <param name="perSample">From target and prediction to shape [N].</param>
internal sealed class MeanState(Func<Tensor, Tensor, Tensor> perSample) : MetricState
{
    private double sum, weight;

    public override double Result => sum / weight;

    public override void Add(Tensor target, Tensor prediction, Tensor? sampleWeights = null)
    {
        using var pause = Gradients.Off();
        var values = perSample(target, prediction);
        for (var i = 0; i < values.Count; i++)
        {
            var share = sampleWeights?.ElementAt(i) ?? 1;
            sum += share * values.ElementAt(i);
            weight += share;
        }
    }
}
