using System.Numerics;

namespace Nadir;

public static partial class Metrics
{
    /// <summary>The share of wrong decisions, or their number.</summary>
    /// <param name="threshold">For predictions of one output: above it means 1; take 0 for logits.</param>
    /// <param name="normalize">The share; false: the number (the weight) of wrong decisions.</param>
    /// <remarks>
    /// Formula: number of wrong decisions ÷ number of decisions.
    /// Shape: as <see cref="Accuracy"/>. Range: [0, 1], or [0, N].
    /// Twin: sklearn.metrics.zero_one_loss.
    /// Source: the twin's documentation.
    /// </remarks>
    public static Metric ZeroOneLoss(double threshold = 0.5, bool normalize = true) =>
        Metric.Of(new ZeroOneLossRule(Require.Finite(threshold), normalize));

    private sealed record ZeroOneLossRule(double Threshold, bool Normalize) : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start()
        {
            var score = new ErrorScore(new AccuracyScore(new BinaryScore(Threshold)));
            return Normalize ? new RowMeanState<ErrorScore>(score) : new RowMeanState<RowTotal<ErrorScore>>(new(score));
        }
    }

    private readonly record struct ErrorScore(AccuracyScore Right) : IRowScore
    {
        public int Rows(Tensor target, Tensor prediction) => Right.Rows(target, prediction);

        public double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
            where TTarget : unmanaged, INumber<TTarget>
            where TPrediction : unmanaged, INumber<TPrediction> => 1 - Right.Score(target, prediction);
    }
}
