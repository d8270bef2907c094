using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>A squared error that levels off: far outliers all cost the same, ½c².</summary>
    /// <param name="c">The error at which half of the most that can be is reached; above 0.</param>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">Average over the last axis first, as Keras' losses do; false: every element is a term.</param>
    /// <remarks>
    /// Formula: ½c²·e²/(c² + e²), with e = t − p.
    /// Shape: target and prediction alike, [N, …].
    /// Range: [0, ½c²].
    /// Slope: (p − t)/(1 + (e/c)²)²; it falls to 0 far away, so start near.
    /// Twin: none.
    /// Source: Geman, McClure 1985, Bayesian image analysis, Proceedings of the American Statistical Association.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">c is not a finite number above 0.</exception>
    public static Loss GemanMcClure(double c = 1, Reduction reduction = Reduction.Mean, bool perRow = true) =>
        ResidualLoss.Of(new GemanMcClureFunction(Require.Positive(c)), reduction, perRow);

    private readonly record struct GemanMcClureFunction(double C) : IResidualFunction
    {
        /// <summary>From here on 1 + x² is x² in Float64, and x² does not overflow in Float32 yet.</summary>
        private const double Far = 1e9;

        private double PerHalf { get; } = 2 / C;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L residual, L half)
            where L : struct, ILane<L>
        {
            var x = half * PerHalf;
            return L.Select(L.Abs(x) > Far, 0.5 * C * C, 0.5 * residual * (residual / (1 + (x * x))));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L residual, L half)
            where L : struct, ILane<L>
        {
            var x = half * PerHalf;
            var isFar = L.Abs(x) > Far;
            var weight = 1 / L.Select(isFar, x, 1 + (x * x));
            return L.Select(isFar, C * weight, residual) * weight * weight;
        }
    }
}
