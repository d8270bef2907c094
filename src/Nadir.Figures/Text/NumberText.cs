using System.Globalization;

namespace Nadir.Figures;

/// <summary>Numbers as a reader expects them: a real minus, groups of three, powers for many zeros.</summary>
internal static class NumberText
{
    private const char Minus = '−';
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const double LargestWithoutPower = 1e7;
    private const double SmallestWithoutPower = 1e-4;

    public static string Integer(int value) => WithMinus(value.ToString("#,0", CultureInfo.InvariantCulture));

    /// <summary>multiple · 10^exponent in full.</summary>
    public static string Decimal(long multiple, int exponent) =>
        Group(multiple < 0, Math.Abs(multiple).ToString(CultureInfo.InvariantCulture), exponent);

    /// <summary>multiple · 10^exponent with a power of ten, the number's own or the one given.</summary>
    public static string Scientific(long multiple, int exponent, NumberStyle style, int? power = null)
    {
        var shown = power ?? exponent + Digits(multiple) - 1;
        var front = Decimal(multiple, exponent - shown);
        if (shown == 0)
            return front;
        return style == NumberStyle.Terminal
            ? $"{front}e{WithMinus(shown.ToString(CultureInfo.InvariantCulture))}"
            : $"{(front == "1" ? "" : front == "−1" ? "−" : front + "×")}10{Superscript(shown)}";
    }

    /// <summary>A value to about four digits.</summary>
    public static string Value(double value, NumberStyle style = NumberStyle.Typeset)
    {
        if (double.IsNaN(value))
            return "no value";
        if (double.IsInfinity(value))
            return value > 0 ? "∞" : "−∞";
        var size = Math.Abs(value);
        if (size == 0)
            return "0";
        if (size is >= LargestWithoutPower or < SmallestWithoutPower)
        {
            var parts = size.ToString("0.###e0", CultureInfo.InvariantCulture).Split('e');
            var places = parts[0].Length > 1 ? parts[0].Length - 2 : 0;
            var digits = long.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            var exponent = int.Parse(parts[1], CultureInfo.InvariantCulture);
            return Scientific(value < 0 ? -digits : digits, exponent - places, style);
        }

        var decimals = Math.Max(1, 3 - (int)Math.Floor(Math.Log10(size)));
        return WithMinus(value.ToString($"#,0.{new string('#', decimals)}", CultureInfo.InvariantCulture));
    }

    /// <summary>A value with a fixed number of decimals.</summary>
    public static string Fixed(double value, int decimals)
    {
        var text = value.ToString($"N{decimals}", CultureInfo.InvariantCulture);
        return WithMinus(text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text.TrimStart('-') : text);
    }

    /// <summary>Decimal digits of a whole number; 1 for 0.</summary>
    public static int Digits(long value) => Math.Abs(value).ToString(CultureInfo.InvariantCulture).Length;

    private static string Superscript(int exponent) => string.Concat(
        exponent.ToString(CultureInfo.InvariantCulture).Select(c => c == '-' ? '⁻' : Superscripts[c - '0']));

    private static string WithMinus(string text) => text.Replace('-', Minus);

    private static string Group(bool negative, string digits, int exponent)
    {
        if (exponent >= 0)
            digits += digits == "0" ? "" : new string('0', exponent);
        var decimals = Math.Max(0, -exponent);
        digits = digits.PadLeft(decimals + 1, '0');
        var whole = digits[..^decimals];
        for (var at = whole.Length - 3; at > 0; at -= 3)
            whole = whole.Insert(at, ",");
        return (negative ? Minus.ToString() : "") + whole + (decimals > 0 ? "." + digits[^decimals..] : "");
    }
}
