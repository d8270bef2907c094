using System.Numerics;

namespace Nadir;

public static partial class Metrics
{
    /// <summary>Categorical cross-entropy by class numbers: −log of the probability of the right class, in nats.</summary>
    /// <param name="fromLogits">Predictions are logits, before the softmax.</param>
    /// <exception cref="ArgumentException">A class has no column, or predictions are no probabilities.</exception>
    /// <remarks>
    /// Formula: −Σ log p(right class) ÷ N, with rows p divided by their sum and kept within [1e-7, 1 − 1e-7].
    /// Shape: prediction [N, …, classes]; target Int64 [N, …] or [N, …, 1]. Range: [0, ∞).
    /// Twin: keras.metrics.SparseCategoricalCrossentropy.
    /// Source: the twin's documentation.
    /// </remarks>
    [Alias("scce")]
    public static Metric SparseCategoricalCrossEntropy(bool fromLogits = false) =>
        Metric.Of(new SparseCategoricalCrossEntropyMetric(fromLogits));

    private sealed record SparseCategoricalCrossEntropyMetric(bool FromLogits) : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start() =>
            new RowMeanState<SparseCategoricalCrossEntropyScore>(new SparseCategoricalCrossEntropyScore(FromLogits));
    }

    private readonly record struct SparseCategoricalCrossEntropyScore(bool FromLogits) : IRowScore
    {
        private static readonly LossDomain Softmaxes =
            LossDomain.Probabilities with { Hint = "Put a softmax before, or pass fromLogits: true." };

        public int Rows(Tensor target, Tensor prediction)
        {
            RowShapes.RequireClasses(nameof(SparseCategoricalCrossEntropy), target, prediction);
            MetricDomain.Classes(nameof(SparseCategoricalCrossEntropy), target, prediction.Shape[-1]);
            if (!FromLogits)
                Softmaxes.Check(prediction, "predictions", nameof(SparseCategoricalCrossEntropy));
            return RowMetric.Decisions(prediction);
        }

        public double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
            where TTarget : unmanaged, INumber<TTarget>
            where TPrediction : unmanaged, INumber<TPrediction> =>
            CrossEntropyRow.Categorical(target, prediction, labelSmoothing: 0, FromLogits);
    }
}
