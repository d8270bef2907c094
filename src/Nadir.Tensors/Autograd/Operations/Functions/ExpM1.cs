using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>eˣ − 1 of each element, exact near 0.</summary>
    public Tensor ExpM1() => Map(default(ExpM1Function));

    private readonly struct ExpM1Function : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.ExpM1(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => y + 1;
    }
}
