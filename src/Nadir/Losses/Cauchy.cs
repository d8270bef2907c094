using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>The logarithm of 1 + the squared error: an outlier counts the less, the farther it lies.</summary>
    /// <param name="c">The error that counts as large, where the slope is largest; above 0.</param>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">Average over the last axis first, as Keras' losses do; false: every element is a term.</param>
    /// <remarks>
    /// Formula: ½c²·log(1 + (e/c)²), with e = t − p.
    /// Shape: target and prediction alike, [N, …].
    /// Range: [0, ∞).
    /// Slope: (p − t)/(1 + (e/c)²), within ±c/2.
    /// Twin: scipy.optimize.least_squares(loss="cauchy"), whose f_scale is c and 1 when left out.
    /// Differences: c = 2.3849 makes it 95 % as efficient as least squares on normal errors with deviation 1.
    /// Source: Holland, Welsch 1977, Robust regression using iteratively reweighted least-squares, Communications in
    /// Statistics 6.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">c is not a finite number above 0.</exception>
    [Alias("lorentzian")]
    public static Loss Cauchy(double c = 2.3849, Reduction reduction = Reduction.Mean, bool perRow = true) =>
        ResidualLoss.Of(new CauchyFunction(Require.Positive(c)), reduction, perRow);

    private readonly record struct CauchyFunction(double C) : IResidualFunction
    {
        /// <summary>From here on 1 + x² is x² in Float64, and x² does not overflow in Float32 yet.</summary>
        private const double Far = 1e17;

        private double PerHalf { get; } = 2 / C;

        private double LogPerHalf { get; } = Math.Log(2 / C);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L residual, L half)
            where L : struct, ILane<L>
        {
            var x = half * PerHalf;
            var far = L.Log(L.Abs(half)) + LogPerHalf;
            return C * (C * L.Select(L.Abs(x) > Far, far, 0.5 * L.Log1P(x * x)));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L residual, L half)
            where L : struct, ILane<L>
        {
            var x = half * PerHalf;
            var isFar = L.Abs(x) > Far;
            return L.Select(isFar, C, residual) / L.Select(isFar, x, 1 + (x * x));
        }
    }
}
