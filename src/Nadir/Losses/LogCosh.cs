using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>The logarithm of the hyperbolic cosine of the error: quadratic near 0, linear far away, smooth.</summary>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">Average over the last axis first, as Keras; false: every element is a term.</param>
    /// <remarks>
    /// Formula: log(cosh(t − p)); about ½e² near 0 and |e| − log 2 far away.
    /// Shape: target and prediction alike, [N, …].
    /// Range: [0, ∞).
    /// Slope: tanh(p − t).
    /// Twin: keras.losses.LogCosh.
    /// Source: the twin's documentation.
    /// </remarks>
    public static Loss LogCosh(Reduction reduction = Reduction.Mean, bool perRow = true) =>
        ResidualLoss.Of(default(LogCoshFunction), reduction, perRow);

    private readonly record struct LogCoshFunction : IResidualFunction
    {
        // |e| + log((1 + e^(−2|e|))/2) never overflows but cancels near 0; there it is −½·log(1 − tanh²).
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L residual, L half)
            where L : struct, ILane<L>
        {
            var size = L.Abs(residual);
            var decay = L.ExpM1(-2 * size);
            var tanh = decay / (2 + decay);
            var isNear = size < 1;
            var log = L.Log1P(L.Select(isNear, -(tanh * tanh), 0.5 * decay));
            return L.Select(isNear, -0.5 * log, size + log);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L residual, L half)
            where L : struct, ILane<L> => L.Tanh(residual);
    }
}
