using System.Globalization;
using System.Text;

namespace Nadir.Figures;

/// <summary>How many cells of a terminal a character takes.</summary>
internal static class RuneCells
{
    /// <summary>Range: 0 for marks that sit on another character, 2 for East Asian wide ones, else 1.</summary>
    public static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.Control => 0,
        _ => IsWide(rune) ? 2 : 1,
    };

    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>Chinese, Japanese and Korean script, full-width forms and pictographs.</summary>
    /// <remarks>Source: the W and F ranges of Unicode's EastAsianWidth, joined to whole blocks.</remarks>
    public static bool IsWide(Rune rune) => rune.Value is
        (>= 0x1100 and <= 0x115f) or (>= 0x2e80 and <= 0x303e) or (>= 0x3041 and <= 0xa4cf) or (>= 0xac00 and <= 0xd7a3)
        or (>= 0xf900 and <= 0xfaff) or (>= 0xfe30 and <= 0xfe6f) or (>= 0xff00 and <= 0xff60)
        or (>= 0xffe0 and <= 0xffe6) or (>= 0x1f300 and <= 0x1f64f) or (>= 0x1f680 and <= 0x1f6ff)
        or (>= 0x1f900 and <= 0x1f9ff) or (>= 0x1fa70 and <= 0x1faff) or (>= 0x20000 and <= 0x3fffd);

    /// <summary>As much of the text as fits, filled up to exactly so many cells.</summary>
    public static string Pad(string text, int cells, bool right = false)
    {
        var cut = Cut(text, cells);
        var fill = new string(' ', cells - Of(cut));
        return right ? fill + cut : cut + fill;
    }

    /// <summary>As much of the text as fits, with an ellipsis where some is lost.</summary>
    public static string Cut(string text, int cells)
    {
        if (Of(text) <= cells)
            return text;
        var kept = new StringBuilder();
        var used = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Of(rune);
            if (used > cells)
                break;
            kept.Append(rune);
        }

        return cells > 0 ? $"{kept}…" : "";
    }
}
