using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>Each element times itself.</summary>
    public Tensor Square() => Map(default(SquareFunction));

    private readonly struct SquareFunction : IScalarFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => x * x;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => 2 * x;
    }
}
