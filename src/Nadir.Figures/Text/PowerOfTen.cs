using System.Globalization;

namespace Nadir.Figures;

/// <summary>Decimal numbers as the nearest double.</summary>
internal static class PowerOfTen
{
    /// <summary>factor · 10^exponent, rounded once by the parser; a power computed first would round twice.</summary>
    public static double Times(long factor, int exponent) =>
        double.Parse(
            FormattableString.Invariant($"{factor}e{exponent}"), NumberStyles.Float, CultureInfo.InvariantCulture);
}
