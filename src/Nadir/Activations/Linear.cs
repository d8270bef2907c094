using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>The input as it is.</summary>
    /// <remarks>
    /// Formula: y = x.
    /// Shape: any, unchanged.
    /// Range: (−∞, ∞).
    /// Slope: 1.
    /// Twin: keras.activations.linear, torch.nn.Identity.
    /// Source: the twins' documentation.
    /// </remarks>
    [Alias("identity")]
    public static Activation Linear() => Activation.Of(default(LinearFunction));

    private readonly record struct LinearFunction : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => x;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => 1;
    }
}
