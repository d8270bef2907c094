using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>The mean error in percent of the target.</summary>
    /// <param name="epsilon">The least size a target counts with, so that nothing is divided by 0; above 0.</param>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">Average over the last axis first, as Keras; false: every element is a term.</param>
    /// <remarks>
    /// Formula: 100·|t − p| / max(|t|, epsilon).
    /// Shape: target and prediction alike, [N, …].
    /// Range: [0, ∞).
    /// Slope: 100·sign(p − t) / max(|t|, epsilon) in the prediction; 0 at 0.
    /// Twin: keras.losses.MeanAbsolutePercentageError, sklearn.metrics.mean_absolute_percentage_error.
    /// Differences: Keras has no parameter epsilon and takes 1e-7; scikit-learn takes 2.2e-16 and does not multiply
    /// by 100.
    /// Source: the twins' documentation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">epsilon is not a finite number above 0.</exception>
    [Alias("mape")]
    public static Loss MeanAbsolutePercentageError(
        double epsilon = 1e-7, Reduction reduction = Reduction.Mean, bool perRow = true) =>
        Loss.Of(new PercentageErrorFunction(Require.Positive(epsilon)), reduction, perRow);

    private readonly record struct PercentageErrorFunction(double Epsilon) : IPairFunction
    {
        public ReadOnlySpan<double> ResidualKinks => new double[] { 0 };

        // By halves: the difference of the largest numbers overflows, its share does not.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L target, L prediction)
            where L : struct, ILane<L> =>
            200 * (L.Abs((0.5 * target) - (0.5 * prediction)) / L.Max(L.Abs(target), Epsilon));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L TargetSlope<L>(L target, L prediction)
            where L : struct, ILane<L>
        {
            var size = L.Abs(target);
            var sign = Sign.Of(target - prediction);
            return (100 / L.Max(size, Epsilon)) * L.Select(size > Epsilon, sign * (prediction / target), sign);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L PredictionSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => Sign.Of(prediction - target) * (100 / L.Max(L.Abs(target), Epsilon));
    }
}
