using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>Quadratic for errors up to delta, linear beyond: a squared error that outliers cannot rule.</summary>
    /// <param name="delta">The error from which it is linear, and the largest slope; above 0.</param>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">
    /// Average over the last axis first, as Keras; false: every element is a term, as PyTorch.
    /// </param>
    /// <remarks>
    /// Formula: ½e² for |e| ≤ delta, else delta·(|e| − ½·delta), with e = t − p.
    /// Shape: target and prediction alike, [N, …].
    /// Range: [0, ∞).
    /// Slope: p − t, kept within ±delta.
    /// Twin: keras.losses.Huber, torch.nn.HuberLoss.
    /// Differences: PyTorch takes no means over rows (perRow: false). SmoothL1 is this divided by delta.
    /// Source: Huber 1964, Robust estimation of a location parameter, Annals of Mathematical Statistics 35.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">delta is not a finite number above 0.</exception>
    public static Loss Huber(double delta = 1, Reduction reduction = Reduction.Mean, bool perRow = true) =>
        ResidualLoss.Of(new HuberFunction(Require.Positive(delta)), reduction, perRow);

    private readonly record struct HuberFunction(double Delta) : IResidualFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L residual, L half)
            where L : struct, ILane<L>
        {
            var quadratic = L.Min(L.Abs(residual), Delta);
            return 2 * quadratic * (L.Abs(half) - (0.25 * quadratic));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L residual, L half)
            where L : struct, ILane<L> => L.Max(L.Min(residual, Delta), -Delta);
    }
}
