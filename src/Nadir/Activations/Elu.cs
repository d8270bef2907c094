using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>Exponential linear unit: x above 0, an exponential plateau below.</summary>
    /// <param name="alpha">Depth of the negative plateau; above 0.</param>
    /// <remarks>
    /// Formula: y = x for x > 0, alpha·(eˣ − 1) else.
    /// Shape: any, unchanged.
    /// Range: (−alpha, ∞).
    /// Slope: 1 above 0, y + alpha below and at 0; continuous only when alpha = 1.
    /// Twin: keras.activations.elu, torch.nn.ELU.
    /// Source: Clevert, Unterthiner, Hochreiter 2015, arXiv:1511.07289.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">alpha is not a finite number above 0.</exception>
    public static Activation Elu(double alpha = 1) => Activation.Of(new EluFunction(Require.Positive(alpha)));

    private readonly record struct EluFunction(double Alpha) : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public ReadOnlySpan<double> Kinks => Alpha == 1 ? [] : new double[] { 0 };

        public Interval Range => Interval.Above(-Alpha);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Select(x > 0, x, Alpha * L.ExpM1(x));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(y <= 0, y + Alpha, 1);
    }
}
