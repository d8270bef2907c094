using System.Numerics;

namespace Nadir;

public static partial class Metrics
{
    /// <summary>Categorical cross-entropy: how unlikely rows of targets are by the prediction, in nats.</summary>
    /// <param name="fromLogits">Predictions are logits, before the softmax.</param>
    /// <param name="labelSmoothing">Draws targets towards the uniform distribution: t·(1 − s) + s/classes.</param>
    /// <exception cref="ArgumentException">Targets are no distribution, or predictions no probabilities.</exception>
    /// <remarks>
    /// Formula: −Σ t·log p ÷ N, with rows p divided by their sum and kept within [1e-7, 1 − 1e-7].
    /// Shape: target and prediction alike, [N, …, classes]. Range: [0, ∞).
    /// Twin: keras.metrics.CategoricalCrossentropy.
    /// Source: the twin's documentation.
    /// </remarks>
    [Alias("cce")]
    public static Metric CategoricalCrossEntropy(bool fromLogits = false, double labelSmoothing = 0) =>
        Metric.Of(new CategoricalCrossEntropyMetric(fromLogits, Require.Probability(labelSmoothing)));

    private sealed record CategoricalCrossEntropyMetric(bool FromLogits, double LabelSmoothing) : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start() =>
            new RowMeanState<CategoricalCrossEntropyScore>(new CategoricalCrossEntropyScore(FromLogits, LabelSmoothing));
    }

    private readonly record struct CategoricalCrossEntropyScore(bool FromLogits, double LabelSmoothing) : IRowScore
    {
        private static readonly LossDomain Softmaxes =
            LossDomain.Probabilities with { Hint = "Put a softmax before, or pass fromLogits: true." };

        public int Rows(Tensor target, Tensor prediction)
        {
            RowShapes.RequireAlike(nameof(CategoricalCrossEntropy), target, prediction);
            if (RowMetric.IsSingle(prediction))
                throw Error.Shape($"CategoricalCrossEntropy needs rows of 2 or more classes, [N, classes], got {prediction.Shape}. Take binaryCrossEntropy.");
            LossDomain.Distributions.Check(target, "targets", nameof(CategoricalCrossEntropy));
            if (!FromLogits)
                Softmaxes.Check(prediction, "predictions", nameof(CategoricalCrossEntropy));
            return RowMetric.Decisions(prediction);
        }

        public double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
            where TTarget : unmanaged, INumber<TTarget>
            where TPrediction : unmanaged, INumber<TPrediction> =>
            CrossEntropyRow.Categorical(target, prediction, LabelSmoothing, FromLogits);
    }
}
