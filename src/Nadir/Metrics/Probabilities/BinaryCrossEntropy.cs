using System.Numerics;

namespace Nadir;

public static partial class Metrics
{
    /// <summary>Binary cross-entropy: how unlikely yes-or-no targets are by the prediction, in nats.</summary>
    /// <param name="fromLogits">Predictions are logits, before the sigmoid.</param>
    /// <param name="labelSmoothing">Draws targets towards ½: t·(1 − s) + s/2.</param>
    /// <exception cref="ArgumentException">A target or probability lies outside [0, 1].</exception>
    /// <remarks>
    /// Formula: −Σ(t·log p + (1 − t)·log(1 − p)) ÷ n with p kept within [1e-7, 1 − 1e-7].
    /// Shape: target and prediction alike, [N, …]; Int64 or Bool targets [N] also go with predictions [N, 1]. A sample's
    /// number is the mean over its elements. Range: [0, ∞).
    /// Twin: keras.metrics.BinaryCrossentropy.
    /// Source: the twin's documentation.
    /// </remarks>
    [Alias("bce")]
    public static Metric BinaryCrossEntropy(bool fromLogits = false, double labelSmoothing = 0) =>
        Metric.Of(new BinaryCrossEntropyMetric(fromLogits, Require.Probability(labelSmoothing)));

    private sealed record BinaryCrossEntropyMetric(bool FromLogits, double LabelSmoothing) : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start() =>
            new RowMeanState<BinaryCrossEntropyScore>(new BinaryCrossEntropyScore(FromLogits, LabelSmoothing));
    }

    private readonly record struct BinaryCrossEntropyScore(bool FromLogits, double LabelSmoothing) : IRowScore
    {
        private static readonly LossDomain
            Targets = LossDomain.Probabilities with { Hint = "Number the classes 0 and 1." },
            Sigmoids = LossDomain.Probabilities with { Hint = "Put a sigmoid before, or pass fromLogits: true." };

        public int Rows(Tensor target, Tensor prediction)
        {
            var rows = RowShapes.IsColumnOf(target, prediction)
                ? prediction.Shape[0]
                : RowMetric.Samples(nameof(BinaryCrossEntropy), target, prediction);
            Targets.Check(target, "targets", nameof(BinaryCrossEntropy));
            if (!FromLogits)
                Sigmoids.Check(prediction, "predictions", nameof(BinaryCrossEntropy));
            return rows;
        }

        public double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
            where TTarget : unmanaged, INumber<TTarget>
            where TPrediction : unmanaged, INumber<TPrediction>
        {
            var sum = 0.0;
            for (var i = 0; i < target.Length; i++)
            {
                var smooth = (double.CreateTruncating(target[i]) * (1 - LabelSmoothing)) + (LabelSmoothing / 2);
                sum += CrossEntropyRow.Binary(smooth, double.CreateTruncating(prediction[i]), FromLogits);
            }

            return sum / target.Length;
        }
    }
}
