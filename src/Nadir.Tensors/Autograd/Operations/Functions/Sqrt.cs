using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The square root of each element.</summary>
    public Tensor Sqrt() => Map(default(SqrtFunction));

    private readonly struct SqrtFunction : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Sqrt(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => 0.5 / y;
    }
}
