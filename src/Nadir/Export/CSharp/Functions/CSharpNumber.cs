using System.Globalization;

namespace Nadir;

/// <summary>Numbers as C# literals that read back equal.</summary>
internal static class CSharpNumber
{
    // Of whole numbers, 0 has no sign.
    public static string Of(double value) => value == 0 && double.IsNegative(value) ? "-0.0"
        : double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture)
        : double.IsNaN(value) ? "double.NaN" : value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";

    public static string Of(float value) => float.IsFinite(value) ? $"{value.ToString("R", CultureInfo.InvariantCulture)}f"
        : float.IsNaN(value) ? "float.NaN" : value > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity";

    /// <summary>A number that stands alone where both kinds of division would be possible.</summary>
    public static string Real(double value) => Of(value) is var text && text.All(letter => char.IsAsciiDigit(letter) || letter == '-') ? $"{text}.0" : text;
}
