using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary32
{
    /// <summary>1 ÷ (1 + e⁻ˣ), from the power that does not overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Sigmoid<L>(L x)
        where L : struct, ILane<L>, IFloat32Lane<L>
    {
        var e = Exp(-L.Abs(x));
        return L.Select(x < 0, e, 1) / (1 + e);
    }
}
