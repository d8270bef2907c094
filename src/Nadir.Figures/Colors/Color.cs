using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>An opaque sRGB colour.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    /// <summary>Reads <c>#rrggbb</c>.</summary>
    public static Color Parse(string text) =>
        text is ['#', _, _, _, _, _, _] && uint.TryParse(
            text.AsSpan(1), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var value)
            ? new Color((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : throw Error.Argument($"A colour is written #rrggbb, such as #0072b2, got '{text}'.", nameof(text));

    /// <summary>The colour a fraction of the way to another, channel by channel.</summary>
    public Color Toward(Color other, double fraction) => new(
        Mix(Red, other.Red, fraction), Mix(Green, other.Green, fraction), Mix(Blue, other.Blue, fraction));

    /// <summary>Contrast between two colours. Range: [1, 21]. Source: WCAG 2.2, contrast ratio.</summary>
    public double ContrastWith(Color other)
    {
        var (mine, its) = (Luminance, other.Luminance);
        return (Math.Max(mine, its) + 0.05) / (Math.Min(mine, its) + 0.05);
    }

    /// <summary>Relative luminance. Range: [0, 1]. Source: WCAG 2.2.</summary>
    internal double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static byte Mix(byte from, byte to, double fraction) => (byte)Math.Round(from + (to - from) * fraction);

    private static double Linear(byte channel) =>
        channel <= 10 ? channel / 255.0 / 12.92 : Math.Pow((channel / 255.0 + 0.055) / 1.055, 2.4);
}
