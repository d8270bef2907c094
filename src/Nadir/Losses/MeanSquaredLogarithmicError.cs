using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>The mean squared error of the logarithms: of how many times, rather than of how much.</summary>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">Average over the last axis first, as Keras; false: every element is a term.</param>
    /// <param name="checkDomain">Refuse targets below 0; negative predictions are taken for 1e-7 either way.</param>
    /// <remarks>
    /// Formula: (log(1 + max(t, 1e-7)) − log(1 + max(p, 1e-7)))².
    /// Shape: target and prediction alike, [N, …].
    /// Range: [0, ∞).
    /// Slope: 2·(log(1 + p) − log(1 + t))/(1 + p) in the prediction; 0 for predictions up to 1e-7.
    /// Twin: keras.losses.MeanSquaredLogarithmicError, sklearn.metrics.mean_squared_log_error.
    /// Differences: Keras does not refuse negative targets (checkDomain: false); scikit-learn refuses negative
    /// predictions, too, and has no least value.
    /// Source: the twins' documentation.
    /// </remarks>
    [Alias("msle")]
    public static Loss MeanSquaredLogarithmicError(
        Reduction reduction = Reduction.Mean, bool perRow = true, bool checkDomain = true) =>
        new PointwiseLoss<LogarithmicErrorFunction>(
            default,
            reduction,
            perRow ? RowRule.Mean : RowRule.Separate,
            checkDomain,
            nameof(MeanSquaredLogarithmicError))
        {
            Scale = 2,
            TargetDomain = LossDomain.NotNegative,
            JumpsOfPrediction = [LogarithmicErrorFunction.Least],
        };

    /// <summary>Half of the squared error, as <see cref="SquaredErrorFunction"/> is.</summary>
    private readonly record struct LogarithmicErrorFunction : IPairFunction
    {
        /// <summary>Keras' epsilon.</summary>
        public const double Least = 1e-7;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L target, L prediction)
            where L : struct, ILane<L>
        {
            var error = Error(target, prediction);
            return 0.5 * error * error;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L TargetSlope<L>(L target, L prediction)
            where L : struct, ILane<L> =>
            Slope(target, -Error(target, prediction));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L PredictionSlope<L>(L target, L prediction)
            where L : struct, ILane<L> =>
            Slope(prediction, Error(target, prediction));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static L Slope<L>(L x, L error)
            where L : struct, ILane<L> =>
            L.Select(x <= Least, 0, L.Select(x == double.PositiveInfinity, 0, error / (1 + x)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static L Error<L>(L target, L prediction)
            where L : struct, ILane<L> => L.Log1P(L.Max(prediction, Least)) - L.Log1P(L.Max(target, Least));
    }
}
