using System.Globalization;

namespace Nadir.Expressions;

/// <summary>The shortest text of a number that reads back to the same bits.</summary>
internal static class NumberText
{
    /// <summary><c>0.5</c>, <c>1e-5</c>, <c>2.5e20</c>.</summary>
    public static string Of(double value)
    {
        var (digits, exponent) = Parts(value);
        return exponent is null ? digits : $"{digits}e{exponent}";
    }

    /// <summary>The digits, and the power of ten where there is one.</summary>
    public static (string Digits, string? Exponent) Parts(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var at = text.IndexOf('E', StringComparison.Ordinal);
        if (at < 0)
            return (text, null);
        var exponent = text[(at + 1)..].TrimStart('+');
        return exponent[0] == '-' ? (text[..at], "-" + exponent[1..].TrimStart('0')) : (text[..at], exponent.TrimStart('0'));
    }
}
