using System.Buffers.Text;

namespace Nadir;

/// <summary>Reads numbers from their bytes, short ones exactly and fast.</summary>
internal static class SvmlightNumber
{
    private const int MostDigits = 19;
    private const long LargestExact = 1L << 53;

    // Powers of ten that a double holds exactly: one division of exact numbers is rounded once, so it is right.
    private static readonly double[] PowersOfTen =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>A finite number.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out double value)
    {
        var at = text is [(byte)'-' or (byte)'+', ..] ? 1 : 0;
        var isNegative = at == 1 && text[0] == '-';
        long digits = 0;
        var (count, behindPoint, pointAt) = (0, 0, -1);
        for (; at < text.Length; at++)
        {
            var digit = (uint)(text[at] - '0');
            if (digit <= 9)
            {
                if (++count > MostDigits - 1)
                    return TryReadLong(text, out value);
                digits = (digits * 10) + digit;
                behindPoint += pointAt >= 0 ? 1 : 0;
            }
            else if (text[at] == '.' && pointAt < 0)
            {
                pointAt = at;
            }
            else
            {
                return TryReadLong(text, out value);
            }
        }

        if (count == 0 || digits > LargestExact)
            return TryReadLong(text, out value);
        value = digits / PowersOfTen[behindPoint];
        if (isNegative)
            value = -value;
        return true;
    }

    // Long ones, those with an exponent, and what is no number.
    private static bool TryReadLong(ReadOnlySpan<byte> text, out double value) =>
        Utf8Parser.TryParse(text, out value, out var length) && length == text.Length && double.IsFinite(value);
}
