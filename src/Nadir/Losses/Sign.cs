using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>−1, 0 or 1: the slope of a size.</summary>
internal static class Sign
{
    /// <summary>The sign of x; x itself where it is 0 or not a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Of<L>(L x)
        where L : struct, ILane<L> => L.Select(L.Abs(x) > 0, L.CopySign(1, x), x);
}
