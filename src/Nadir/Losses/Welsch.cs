using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>A squared error that levels off like a bell curve upside down: far outliers all cost ½c².</summary>
    /// <param name="c">The error that counts as large; above 0.</param>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">Average over the last axis first, as Keras' losses do; false: every element is a term.</param>
    /// <remarks>
    /// Formula: ½c²·(1 − exp(−(e/c)²)), with e = t − p.
    /// Shape: target and prediction alike, [N, …].
    /// Range: [0, ½c²].
    /// Slope: (p − t)·exp(−(e/c)²); it falls to 0 far away, so start near.
    /// Twin: none.
    /// Differences: c = 2.9846 makes it 95 % as efficient as least squares on normal errors with deviation 1.
    /// Source: Holland, Welsch 1977, Robust regression using iteratively reweighted least-squares, Communications in
    /// Statistics 6.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">c is not a finite number above 0.</exception>
    [Alias("leclerc")]
    public static Loss Welsch(double c = 2.9846, Reduction reduction = Reduction.Mean, bool perRow = true) =>
        ResidualLoss.Of(new WelschFunction(Require.Positive(c)), reduction, perRow);

    private readonly record struct WelschFunction(double C) : IResidualFunction
    {
        private double PerHalf { get; } = 2 / C;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L residual, L half)
            where L : struct, ILane<L>
        {
            var x = half * PerHalf;
            return -0.5 * C * (C * L.ExpM1(-(x * x)));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L residual, L half)
            where L : struct, ILane<L>
        {
            var x = half * PerHalf;
            var weight = L.Exp(-(x * x));
            return L.Select(weight == 0, 0, residual * weight);
        }
    }
}
