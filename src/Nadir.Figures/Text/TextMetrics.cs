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

    // U+00A0 … U+00FF.
    private static readonly short[] Latin =
    [
        318, 401, 636, 636, 636, 636, 337, 500, 500, 1000, 471, 612, 838, 361, 1000, 500, 500, 838, 401, 401, 500, 636,
        636, 318, 500, 401, 471, 612, 969, 969, 969, 531, 684, 684, 684, 684, 684, 684, 974, 698, 632, 632, 632, 632,
        295, 295, 295, 295, 775, 748, 787, 787, 787, 787, 787, 838, 787, 732, 732, 732, 732, 611, 605, 630, 613, 613,
        613, 613, 613, 613, 982, 550, 615, 615, 615, 615, 278, 278, 278, 278, 612, 634, 612, 612, 612, 612, 612, 838,
        612, 634, 634, 634, 634, 592, 635, 592,
    ];

    // U+0391 … U+03C9; nothing stands at U+03A2.
    private static readonly short[] Greek =
    [
        684, 686, 557, 684, 632, 685, 752, 787, 295, 656, 684, 863, 748, 632, 787, 752, 603, 720, 632, 611, 611, 787,
        685, 787, 764, 295, 611, 659, 541, 634, 338, 579, 659, 638, 592, 612, 541, 544, 634, 612, 338, 589, 592, 636,
        559, 558, 612, 602, 635, 587, 634, 602, 579, 660, 578, 660, 837,
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
        >= 0xa0 and <= 0xff => Latin[rune.Value - 0xa0],
        >= 0x391 and <= 0x3c9 => Greek[rune.Value - 0x391],
        0x2070 or (>= 0x2074 and <= 0x2079) or (>= 0x2080 and <= 0x2089) => 401,
        0x207a or 0x207b => 528,
        0x2212 or 0x2213 or 0x2217 or 0x223c or 0x2248 or (>= 0x2260 and <= 0x2265) or (>= 0x2190 and <= 0x21ff) => 838,
        0x2032 => 227,
        0x2013 => 500,
        0x2014 or 0x2026 => 1000,
        0x2202 or 0x222b => 520,
        0x2208 or 0x2209 or 0x2205 => 871,
        0x221e => 833,
        0x22c5 => 318,
        _ when RuneCells.IsWide(rune) => 1000,
        _ when RuneCells.Of(rune) == 0 => 0,
        _ => 720,
    };
}
