using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The hyperbolic tangent of each element.</summary>
    public Tensor Tanh() => Map(default(TanhFunction));

    private readonly struct TanhFunction : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Tanh(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => 1 - (y * y);
    }
}
