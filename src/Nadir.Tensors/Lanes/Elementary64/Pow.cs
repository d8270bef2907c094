using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary64
{
    /// <summary>x to the power y.</summary>
    [MethodImpl(Outlined)]
    public static L Pow<L>(L x, L y)
        where L : struct, ILane<L>, IFloat64Lane<L> => SignedPower(x, y, Exp(y * Log(L.Abs(x))));

    /// <summary>|x|ʸ with the sign and the special cases of IEEE 754 <c>pow</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static L SignedPower<L>(L x, L y, L size)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var half = 0.5 * y;
        var whole = L.Floor(y) == y;
        var odd = whole & (L.Floor(half) != half);
        var one = (y == 0) | (x == 1) | ((x == -1) & (L.Abs(y) == double.PositiveInfinity));
        size = L.Select(odd, L.CopySign(size, x), size);
        size = L.Select((x < 0) & (x > double.NegativeInfinity) & !whole, double.NaN, size);
        return L.Select(one, 1, size);
    }
}
