using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>The square of the error beyond epsilon: smaller errors cost nothing.</summary>
    /// <param name="epsilon">The error that costs nothing yet; 0 or above.</param>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">Average over the last axis first, as Keras' losses do; false: every element is a term.</param>
    /// <remarks>
    /// Formula: max(0, |t − p| − epsilon)².
    /// Shape: target and prediction alike, [N, …].
    /// Range: [0, ∞).
    /// Slope: 2·(p − t ∓ epsilon) beyond epsilon, else 0; continuous.
    /// Twin: the loss of sklearn.svm.LinearSVR and of sklearn.linear_model.SGDRegressor
    /// (loss="squared_epsilon_insensitive").
    /// Differences: epsilon is 0.1 for SGDRegressor and 0 for LinearSVR.
    /// Source: Smola, Schölkopf 2004, A tutorial on support vector regression, Statistics and Computing 14.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">epsilon is negative or not finite.</exception>
    public static Loss SquaredEpsilonInsensitive(
        double epsilon = 0.1, Reduction reduction = Reduction.Mean, bool perRow = true) =>
        ResidualLoss.Of(new ExcessFunction(Require.NotNegative(epsilon)), reduction, perRow, scale: 2);

    private readonly record struct ExcessFunction(double Epsilon) : IResidualFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L residual, L half)
            where L : struct, ILane<L>
        {
            var excess = Slope(residual, half);
            return 0.5 * excess * excess;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L residual, L half)
            where L : struct, ILane<L> => residual - L.Max(L.Min(residual, Epsilon), -Epsilon);
    }
}
