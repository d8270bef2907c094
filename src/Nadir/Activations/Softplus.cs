using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>A smooth rectifier: the logarithm of 1 + e^x.</summary>
    /// <param name="beta">How sharp the bend is; above 0.</param>
    /// <param name="threshold">Where beta·x is above it the input itself stands, as in PyTorch (20 there). None when left out: exact.</param>
    /// <remarks>
    /// Formula: y = log(1 + e^(beta·x)) ÷ beta.
    /// Shape: any, unchanged.
    /// Range: (0, ∞).
    /// Slope: 1 ÷ (1 + e^(−beta·x)).
    /// Twin: keras.activations.softplus (beta 1), torch.nn.Softplus.
    /// Differences: PyTorch gives x where beta·x > 20; the jump there, e⁻²⁰ ÷ beta, is seen in float64 only.
    /// Source: Dugas, Bengio, Bélisle, Nadeau, Garcia 2000, "Incorporating second-order functional knowledge for better option pricing".
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">beta is not a finite number above 0, or threshold not one of 0 or above.</exception>
    public static Activation Softplus(double beta = 1, double? threshold = null)
    {
        if (threshold is { } end)
            Require.NotNegative(end, nameof(threshold));
        return Require.Positive(beta) == 1 && threshold is null
            ? Activation.Of(default(PlainSoftplusFunction))
            : Activation.Of(new SoftplusFunction(beta, threshold));
    }

    // By itself, since a number read from a field in the loop doubles the time.
    private readonly record struct PlainSoftplusFunction : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public double Beta => 1;

        public double? Threshold => null;

        public Interval Range => Interval.Above(0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Softplus(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => -L.ExpM1(-y);
    }

    private readonly record struct SoftplusFunction(double Beta, double? Threshold) : IScalarFunction
    {
        private readonly double inverse = 1 / Beta;

        private double Straight => Threshold ?? double.PositiveInfinity;

        public ReadOnlySpan<double> Kinks => Threshold is { } end ? new double[] { end / Beta } : [];

        public Interval Range => Interval.Above(0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Select(L.Of(Beta) * x > L.Of(Straight), x, L.Softplus(L.Of(Beta) * x) * L.Of(inverse));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(L.Of(Beta) * x > L.Of(Straight), 1, -L.ExpM1(L.Of(-Beta) * y));
    }
}
