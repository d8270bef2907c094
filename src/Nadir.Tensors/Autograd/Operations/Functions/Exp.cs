using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>eˣ of each element.</summary>
    public Tensor Exp() => Map(default(ExpFunction));

    private readonly struct ExpFunction : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Exp(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => y;
    }
}
