using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary64
{
    /// <summary>log(1 + eˣ), from the power that does not overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Softplus<L>(L x)
        where L : struct, ILane<L>, IFloat64Lane<L> => L.Max(x, 0) + Log1P(Exp(-L.Abs(x)));
}
