using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The sine of each element, in radians.</summary>
    public Tensor Sin() => Map(default(SinFunction));

    private readonly struct SinFunction : IScalarFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Sin(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Cos(x);
    }
}
