using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>The sine of x radians.</summary>
    /// <remarks>
    /// Formula: y = sin(x).
    /// Shape: any, unchanged.
    /// Range: [−1, 1].
    /// Slope: cos(x).
    /// Twin: keras.ops.sin, torch.sin.
    /// Source: Sitzmann, Martel, Bergman, Lindell, Wetzstein 2020, arXiv:2006.09661.
    /// </remarks>
    [Alias("sin")]
    public static Activation Sine() => Activation.Of(default(SineFunction));

    private readonly record struct SineFunction : IScalarFunction
    {
        public Interval Range => Interval.Closed(-1, 1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Sin(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Cos(x);
    }
}
