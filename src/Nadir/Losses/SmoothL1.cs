using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>The absolute error with its corner rounded: quadratic for errors below beta.</summary>
    /// <param name="beta">The error from which it is linear; 0 or above, and at 0 it is the absolute error.</param>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">
    /// Average over the last axis first, as Keras' losses do; false: every element is a term, as PyTorch.
    /// </param>
    /// <remarks>
    /// Formula: ½e²/beta for |e| &lt; beta, else |e| − ½·beta, with e = t − p.
    /// Shape: target and prediction alike, [N, …].
    /// Range: [0, ∞).
    /// Slope: (p − t)/beta, kept within ±1; with beta 0 it is −1 at 0 in the prediction, as PyTorch's.
    /// Twin: torch.nn.SmoothL1Loss (perRow: false).
    /// Differences: Huber is this times delta.
    /// Source: Girshick 2015, arXiv:1504.08083.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">beta is negative or not finite.</exception>
    public static Loss SmoothL1(double beta = 1, Reduction reduction = Reduction.Mean, bool perRow = true) =>
        ResidualLoss.Of(new SmoothL1Function(Require.NotNegative(beta)), reduction, perRow);

    private readonly record struct SmoothL1Function(double Beta) : IResidualFunction
    {
        public ReadOnlySpan<double> Kinks => Beta == 0 ? new double[] { 0 } : [];

        // Divided, not multiplied by 1/beta: that is infinite where beta is all but 0.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L residual, L half)
            where L : struct, ILane<L>
        {
            var size = L.Abs(residual);
            return L.Select(size < Beta, size / Beta, 1) * (size - (0.5 * L.Min(size, Beta)));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L residual, L half)
            where L : struct, ILane<L> =>
            L.Select(residual >= Beta, 1, L.Select(residual <= -Beta, -1, residual / Beta));
    }
}
