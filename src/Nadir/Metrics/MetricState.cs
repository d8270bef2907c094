namespace Nadir;

/// <summary>What a metric has counted so far.</summary>
public abstract class MetricState
{
    /// <summary>The metric of everything added; NaN when nothing was.</summary>
    public abstract double Result { get; }

    /// <summary>Counts a batch.</summary>
    public abstract void Add(Tensor target, Tensor prediction, Tensor? sampleWeights = null);
}
