using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary32
{
    /// <summary>x to the power y, computed in float64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Pow<L>(L x, L y)
        where L : struct, ILane<L>, IFloat32Lane<L> => L.Widened(default(Power), x, y);

    private readonly struct Power : IFloat64Binary
    {
        [MethodImpl(Outlined)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L>, IFloat64Lane<L> =>
            Elementary64.SignedPower(x, y, Elementary64.Exp(y * Elementary64.Log(L.Abs(x))));
    }
}
