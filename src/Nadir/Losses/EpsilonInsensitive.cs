using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>The absolute error beyond epsilon: smaller errors cost nothing, as in support vector regression.</summary>
    /// <param name="epsilon">The error that costs nothing yet; 0 or above.</param>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">Average over the last axis first, as Keras' losses do; false: every element is a term.</param>
    /// <remarks>
    /// Formula: max(0, |t − p| − epsilon).
    /// Shape: target and prediction alike, [N, …].
    /// Range: [0, ∞).
    /// Slope: the sign of p − t in the prediction; 0 for errors up to epsilon.
    /// Twin: the loss of sklearn.svm.SVR, of sklearn.svm.LinearSVR and of sklearn.linear_model.SGDRegressor
    /// (loss="epsilon_insensitive").
    /// Differences: epsilon is 0.1 there, and 0 for LinearSVR.
    /// Source: Vapnik 1995, The nature of statistical learning theory.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">epsilon is negative or not finite.</exception>
    public static Loss EpsilonInsensitive(
        double epsilon = 0.1, Reduction reduction = Reduction.Mean, bool perRow = true) =>
        ResidualLoss.Of(new EpsilonInsensitiveFunction(Require.NotNegative(epsilon)), reduction, perRow);

    private readonly record struct EpsilonInsensitiveFunction(double Epsilon) : IResidualFunction
    {
        public ReadOnlySpan<double> Kinks => new[] { -Epsilon, Epsilon };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L residual, L half)
            where L : struct, ILane<L> => L.Max(L.Abs(residual) - Epsilon, 0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L residual, L half)
            where L : struct, ILane<L> =>
            L.Select(L.Abs(residual) <= Epsilon, 0, Sign.Of(residual));
    }
}
