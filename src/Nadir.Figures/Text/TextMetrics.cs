using System.Text;

namespace Nadir.Figures;

/// <summary>How wide text will be, without a browser: as in DejaVu Sans, the widest of the fonts asked for.</summary>
internal static class TextMetrics
{
    /// <summary>What a viewer's own interface font is called in CSS, with DejaVu Sans where there is none.</summary>
    public const string FontFamily = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

    /// <summary>DejaVu Sans Bold over DejaVu Sans, a to z.</summary>
    private const double BoldFactor = 1.13;

    // Advance widths of U+0020 … U+007E in thousandths of an em, from DejaVu Sans 2.37 (table hmtx).
    private static readonly short[] Ascii =
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636,
        636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656,
        557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613,
        635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818,
        592, 592, 525, 636, 337, 636, 838,
    ];

    /// <summary>Unit: CSS pixels.</summary>
    public static double Width(string text, double size, bool bold = false) =>
        text.EnumerateRunes().Sum(EmThousandths) * size * (bold ? BoldFactor : 1) / 1000;

    /// <summary>The text, or as much of it as fits with an ellipsis.</summary>
    public static string Fit(string text, double size, double width, bool bold = false)
    {
        if (Width(text, size, bold) <= width)
            return text;
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Width($"{kept}{rune}…", size, bold) > width)
                break;
            kept.Append(rune);
        }

        return $"{kept.ToString().TrimEnd()}…";
    }

    private static int EmThousandths(Rune rune) => rune.Value switch
    {
        >= 0x20 and <= 0x7e => Ascii[rune.Value - 0x20],
        0x2212 or 0xd7 => 838,
        0xb9 or 0xb2 or 0xb3 or 0x2070 or (>= 0x2074 and <= 0x2079) => 401,
        0x207b => 528,
        _ when RuneCells.IsWide(rune) => 1000,
        _ when RuneCells.Of(rune) == 0 => 0,
        _ => 720,
    };
}
