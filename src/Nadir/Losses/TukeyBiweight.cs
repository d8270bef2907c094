using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>A squared error that is level beyond c: outliers have no pull at all.</summary>
    /// <param name="c">The error from which it is level; above 0.</param>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">Average over the last axis first, as Keras' losses do; false: every element is a term.</param>
    /// <remarks>
    /// Formula: c²/6·(1 − (1 − (e/c)²)³) for |e| ≤ c, else c²/6, with e = t − p.
    /// Shape: target and prediction alike, [N, …].
    /// Range: [0, c²/6].
    /// Slope: (p − t)·(1 − (e/c)²)², and 0 beyond c, so start near.
    /// Twin: statsmodels.robust.norms.TukeyBiweight, with the same c when left out.
    /// Differences: c = 4.685 makes it 95 % as efficient as least squares on normal errors with deviation 1.
    /// Source: Beaton, Tukey 1974, The fitting of power series, Technometrics 16.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">c is not a finite number above 0.</exception>
    [Alias("bisquare")]
    public static Loss TukeyBiweight(double c = 4.685, Reduction reduction = Reduction.Mean, bool perRow = true) =>
        ResidualLoss.Of(new TukeyFunction(Require.Positive(c)), reduction, perRow);

    private readonly record struct TukeyFunction(double C) : IResidualFunction
    {
        private double PerHalf { get; } = 2 / C;

        // 1 − (1 − s)³ without cancelling near 0: s·(3 − s·(3 − s)).
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L residual, L half)
            where L : struct, ILane<L>
        {
            var x = half * PerHalf;
            var square = L.Min(x * x, 1);
            return C / 6 * (C * (square * (3 - (square * (3 - square)))));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L residual, L half)
            where L : struct, ILane<L>
        {
            var x = half * PerHalf;
            var weight = 1 - (x * x);
            return L.Select(weight <= 0, 0, residual * weight * weight);
        }
    }
}
