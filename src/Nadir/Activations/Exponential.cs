using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>The exponential function.</summary>
    /// <remarks>
    /// Formula: y = eˣ.
    /// Shape: any, unchanged.
    /// Range: (0, ∞).
    /// Slope: y.
    /// Twin: keras.activations.exponential, torch.exp.
    /// Source: the twins' documentation.
    /// </remarks>
    [Alias("exp")]
    public static Activation Exponential() => Activation.Of(default(ExponentialFunction));

    private readonly record struct ExponentialFunction : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public Interval Range => Interval.Above(0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Exp(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => y;
    }
}
