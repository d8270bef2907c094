namespace Nadir;

/// <summary>Sees targets and predictions element by element, told which of a sample's outputs each one is.</summary>
internal abstract class OutputState(string metric) : MetricState
{
    /// <summary>The metric's name.</summary>
    protected string Metric { get; } = metric;

    /// <summary>How many numbers a sample has; 0 before the first batch.</summary>
    protected int Outputs { get; private set; }

    /// <summary>How many samples with a weight there were.</summary>
    protected long Samples { get; private set; }

    public sealed override void Add(Tensor target, Tensor prediction, Tensor? sampleWeights = null)
    {
        var samples = RowMetric.Samples(Metric, Require.Present(target), Require.Present(prediction));
        SampleWeights.Check(sampleWeights, prediction.Rank == 0 ? 1 : prediction.Shape[0]);
        if (samples == 0)
            return;
        var outputs = prediction.Count / samples;
        if (Outputs != 0 && outputs != Outputs)
            throw Error.Shape($"{Metric} has seen samples of {Outputs} outputs, got {prediction.Shape}. Start() another count for other outputs.");
        if (Outputs == 0)
            Begin(Outputs = outputs);
        for (var sample = 0; sample < samples; sample++)
        {
            var weight = SampleWeights.Of(sampleWeights, sample);
            if (weight == 0)
                continue;
            Samples++;
            for (var output = 0; output < outputs; output++)
            {
                var at = (sample * outputs) + output;
                Add(output, target.ElementAt(at), prediction.ElementAt(at), weight);
            }
        }
    }

    /// <summary>Makes room for so many outputs.</summary>
    protected abstract void Begin(int outputs);

    /// <summary>Counts one element.</summary>
    protected abstract void Add(int output, double target, double prediction, double weight);

    /// <summary>The mean of one number an output.</summary>
    protected double Mean(Func<int, double> ofOutput)
    {
        var sum = default(CompensatedSum);
        for (var output = 0; output < Outputs; output++)
            sum.Add(ofOutput(output));
        return sum.Value / Outputs;
    }
}
