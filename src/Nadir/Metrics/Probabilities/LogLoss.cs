using System.Numerics;

namespace Nadir;

public static partial class Metrics
{
    /// <summary>The mean of −log of the probability that was predicted for the right class, in nats.</summary>
    /// <param name="epsilon">
    /// Probabilities are kept within [ε, 1 − ε]; left out, the smallest ε of the predictions' element type.
    /// </param>
    /// <param name="normalize">The mean; false: the sum over samples.</param>
    /// <param name="checkDomain">Refuse what lies outside [0, 1], and rows that do not add up to 1.</param>
    /// <exception cref="ArgumentException">A prediction is no probability, or a target no class of it.</exception>
    /// <remarks>
    /// Formula: −Σ log p(right class) ÷ N, with p first kept within [ε, 1 − ε] and rows then divided by their sum.
    /// Shape: one probability [N] or [N, 1] of class 1 against 0 and 1; rows [N, …, classes] against class numbers
    /// (Int64, [N, …] or [N, …, 1]) or one-hot rows. Range: [0, −log ε], or N times that.
    /// Twin: sklearn.metrics.log_loss.
    /// Differences: scikit-learn before 1.5 has a parameter eps for epsilon; it warns where rows do not add up to 1.
    /// Its y_true must hold every class; here the columns say how many there are. For Keras' guard take
    /// <see cref="BinaryCrossEntropy"/> or <see cref="CategoricalCrossEntropy"/>.
    /// Source: the twin's documentation.
    /// </remarks>
    public static Metric LogLoss(double? epsilon = null, bool normalize = true, bool checkDomain = true)
    {
        if (epsilon is { } given && given is not (> 0 and < 0.5))
            throw Error.OutOfRange($"epsilon must lie between 0 and ½, got {given}.", nameof(epsilon));
        return Metric.Of(new LogLossRule(epsilon, normalize, checkDomain));
    }

    private sealed record LogLossRule(double? Epsilon, bool Normalize, bool CheckDomain) : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start()
        {
            var score = new LogLossScore(Epsilon, CheckDomain);
            return Normalize ? new RowMeanState<LogLossScore>(score) : new RowMeanState<RowTotal<LogLossScore>>(new(score));
        }
    }

    private readonly record struct LogLossScore(double? Epsilon, bool CheckDomain) : IRowScore
    {
        private const double Epsilon32 = 1.1920928955078125e-7, Epsilon64 = 2.220446049250313e-16;

        public int Rows(Tensor target, Tensor prediction)
        {
            var rows = ScoredClasses.Rows(nameof(LogLoss), target, prediction);
            if (CheckDomain)
                ScoredClasses.RequireProbabilities(nameof(LogLoss), prediction, "Put a softmax or sigmoid before, or pass checkDomain: false.");
            return rows;
        }

        public double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
            where TTarget : unmanaged, INumber<TTarget>
            where TPrediction : unmanaged, INumber<TPrediction>
        {
            var epsilon = Epsilon ?? (typeof(TPrediction) == typeof(float) ? Epsilon32 : Epsilon64);
            if (prediction.Length == 1)
            {
                var yes = Math.Clamp(double.CreateTruncating(prediction[0]), epsilon, 1 - epsilon);
                return target[0] > TTarget.Zero ? -Elementary.Log(yes) : -Elementary.Log1P(-yes);
            }

            var (sum, loss) = (0.0, 0.0);
            foreach (var number in prediction)
                sum += Math.Clamp(double.CreateTruncating(number), epsilon, 1 - epsilon);
            for (var number = 0; number < prediction.Length; number++)
            {
                var share = ScoredClasses.Share(target, number);
                if (share != 0)
                    loss -= share * Elementary.Log(Math.Clamp(double.CreateTruncating(prediction[number]), epsilon, 1 - epsilon) / sum);
            }

            return loss;
        }
    }
}
