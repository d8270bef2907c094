using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary64
{
    private const double TwoThirds = 0.6666666666666666;
    private const double TwoThirdsLow = 3.700743415417188e-17;

    /// <summary>x to the power y, from a logarithm of 63 bits.</summary>
    [MethodImpl(Outlined)]
    public static L Pow<L>(L x, L y)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var log = LogInTwo(L.Abs(x), out var logLow);
        var product = y * log;
        var low = L.Fma(y, logLow, L.Fma(y, log, -product));
        return SignedPower(x, y, Exp(product, L.Select(L.Abs(product) < 1000, low, 0)));
    }

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

    /// <summary>e to the power x + low.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Exp<L>(L x, L low)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        x = L.AtLeast(-747, L.AtMost(710, x));
        var shifted = L.Fma(x, InverseLog2, Shifter);
        var n = shifted - Shifter;
        var rest = Rest(x, n) + low;
        return L.Scale(L.Fma(rest * rest, ExpTail(rest), rest) + 1, n);
    }

    /// <summary>The logarithm of x, 0 or above, as a sum of two.</summary>
    // 2s + ⅔s³ + s⁵·p(s²) with s = f/(2 + f), the first two terms to twice the digits; p is minimax by exchange
    // (Remez, 50 digits), relative error of the logarithm 2^-66.
    [MethodImpl(Outlined)]
    private static L LogInTwo<L>(L x, out L low)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var denormal = x < SmallestNormal;
        var f = Split(L.Select(denormal, x * 18014398509481984, x), out var exponent) - 1;
        exponent -= L.Select(denormal, 54, 0);

        var sum = 2 + f;
        var s = f / sum;
        var sLow = (L.Fma(-s, sum, f) - s * (f - (sum - 2))) / sum;
        var square = s * s;
        var squareLow = L.Fma(s, s, -square) + 2 * s * sLow;
        var cube = square * s;
        var cubeLow = L.Fma(square, s, -cube) + L.Fma(square, sLow, squareLow * s);
        var third = TwoThirds * cube;
        var thirdLow = L.Fma(TwoThirds, cube, -third) + L.Fma(TwoThirds, cubeLow, TwoThirdsLow * cube);

        var p = L.Horner(0.13196342571639733, square, 0.13256816393994725);
        p = L.Horner(p, square, 0.153867573819642);
        p = L.Horner(p, square, 0.18181784366224268);
        p = L.Horner(p, square, 0.2222222251993003);
        p = L.Horner(p, square, 0.2857142857009956);
        p = L.Horner(p, square, 0.40000000000002256);

        // Each sum's first part is the larger, so that the rounding error of the sum is what remains of the second.
        var power = exponent * Log2High;
        var powerLow = L.Fma(exponent, Log2High, -power) + exponent * Log2Low;
        var first = power + 2 * s;
        var firstLow = 2 * s - (first - power);
        var second = first + third;
        var secondLow = third - (second - first);
        low = L.Fma(p * square, cube, thirdLow) + (L.Fma(2, sLow, powerLow) + (firstLow + secondLow));

        low = L.Select((x > 0) & (x < double.PositiveInfinity), low, 0);
        second = L.Select(x < double.PositiveInfinity, second, x);
        return L.Select(x == 0, double.NegativeInfinity, second);
    }
}
