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
    public static Activation Softplus(double beta = 1, double? threshold = null) => threshold is { } end
        ? Activation.Of(new CutSoftplusFunction(Require.Positive(beta), Require.NotNegative(end, nameof(threshold))))
        : Activation.Of(new SoftplusFunction(Require.Positive(beta)));

    private readonly record struct SoftplusFunction(double Beta) : IScalarFunction
    {
        private readonly double inverse = 1 / Beta;

        public double? Threshold => null;

        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public Interval Range => Interval.Above(0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Max(x, 0) + (L.Log1P(L.Exp(L.Of(-Beta) * L.Abs(x))) * L.Of(inverse));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => -L.ExpM1(L.Of(-Beta) * y);
    }

    private readonly record struct CutSoftplusFunction(double Beta, double Threshold) : IScalarFunction
    {
        private readonly SoftplusFunction softplus = new(Beta);

        public ReadOnlySpan<double> Kinks => new double[] { Threshold / Beta };

        public Interval Range => Interval.Above(0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Select(L.Of(Beta) * x > L.Of(Threshold), x, softplus.Value(x));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(L.Of(Beta) * x > L.Of(Threshold), 1, softplus.Slope(x, y));
    }
}
