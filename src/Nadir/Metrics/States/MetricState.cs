namespace Nadir;

/// <summary>What a metric has counted so far.</summary>
public abstract class MetricState
{
    /// <summary>
    /// The metric of everything added, however it was cut into batches; NaN when nothing was, or where
    /// <see cref="WhyUndefined"/> says why.
    /// </summary>
    public abstract double Result { get; }

    /// <summary>Why samples were added and yet <see cref="Result"/> is NaN, a sentence; null where it is not.</summary>
    public virtual string? WhyUndefined => null;

    /// <summary>Counts a batch; one that is refused changes nothing.</summary>
    /// <param name="target">What should have come out.</param>
    /// <param name="prediction">What came out.</param>
    /// <param name="sampleWeights">One number a sample, [N], from 0 on; all 1 when left out.</param>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    /// <exception cref="ArgumentException">A value lies outside what the metric takes.</exception>
    public abstract void Add(Tensor target, Tensor prediction, Tensor? sampleWeights = null);
}
