using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary64
{
    /// <summary>log(1 + x); −∞ at −1, not a number below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Log1P<L>(L x)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var sum = 1 + x;
        var kept = sum - 1;
        var lost = (1 - (sum - kept)) + (x - kept);
        var bits = L.AddBits(sum, L.OfBits(One - RootOfHalf));
        var split = Split(sum, out var exponent);

        // What the sum lost goes back in at the scale of its part; above 2⁶⁴ it is too small to be seen.
        var scale = L.SubtractBits(L.OfBits(2 * One), bits & L.OfBits(0x7FF0000000000000));
        var f = (split - 1) + L.Select(sum < 18446744073709551616.0, lost * scale, 0);
        var y = LogOfParts(f, exponent);
        y = L.Select(x < double.PositiveInfinity, y, x);
        y = L.Select(x == 0, x, y);
        y = L.Select(x == -1, double.NegativeInfinity, y);
        return L.Select(x < -1, double.NaN, y);
    }
}
