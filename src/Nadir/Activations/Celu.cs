using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>Exponential linear unit whose slope has no jump: alpha also stretches the exponential.</summary>
    /// <param name="alpha">Depth and width of the negative plateau; above 0.</param>
    /// <remarks>
    /// Formula: y = x for x > 0, alpha·(e^(x ÷ alpha) − 1) else.
    /// Shape: any, unchanged.
    /// Range: (−alpha, ∞).
    /// Slope: 1 above 0, y ÷ alpha + 1 below.
    /// Twin: keras.activations.celu, torch.nn.CELU.
    /// Differences: PyTorch takes an alpha below 0, too, whose exponential grows without end; here it is refused.
    /// Source: Barron 2017, arXiv:1704.07483.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">alpha is not a finite number above 0.</exception>
    public static Activation Celu(double alpha = 1) => alpha == 1
        ? Activation.Of(new EluFunction(alpha))
        : Activation.Of(new CeluFunction(Require.Positive(alpha)));

    private readonly record struct CeluFunction(double Alpha) : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public Interval Range => Interval.Above(-Alpha);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Select(x > 0, x, Alpha * L.ExpM1(x * (1 / Alpha)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(y <= 0, L.Fma(y, 1 / Alpha, 1), 1);
    }
}
