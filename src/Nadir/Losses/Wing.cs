using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>Logarithmic for errors below w and linear beyond: small errors pull the hardest.</summary>
    /// <param name="w">The error from which it is linear; above 0.</param>
    /// <param name="epsilon">How sharp the tip is, the smaller the sharper; above 0.</param>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">Average over the last axis first, as Keras' losses do; false: every element is a term.</param>
    /// <remarks>
    /// Formula: w·log(1 + |e|/epsilon) for |e| &lt; w, else |e| − w + w·log(1 + w/epsilon), with e = t − p.
    /// Shape: target and prediction alike, [N, …].
    /// Range: [0, ∞).
    /// Slope: sign(p − t)·w/(epsilon + |e|) in the prediction below w, ±1 beyond; 0 at 0.
    /// Twin: none.
    /// Source: Feng, Kittler, Awais, Huber, Wu 2018, arXiv:1711.06753.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">w or epsilon is not a finite number above 0.</exception>
    public static Loss Wing(
        double w = 10, double epsilon = 2, Reduction reduction = Reduction.Mean, bool perRow = true) =>
        ResidualLoss.Of(new WingFunction(Require.Positive(w), Require.Positive(epsilon)), reduction, perRow);

    private readonly record struct WingFunction(double W, double Epsilon) : IResidualFunction
    {
        public ReadOnlySpan<double> Kinks => new[] { -W, 0, W };

        /// <summary>How far the line lies above |e|.</summary>
        private double Lift { get; } = (W * Math.Log(1 + (W / Epsilon))) - W;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L residual, L half)
            where L : struct, ILane<L>
        {
            var size = L.Abs(residual);
            return L.Select(size < W, W * L.Log1P(L.Min(size, W) / Epsilon), size + Lift);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L residual, L half)
            where L : struct, ILane<L>
        {
            var size = L.Abs(residual);
            return Sign.Of(residual) * L.Select(size < W, W / (Epsilon + size), 1);
        }
    }
}
