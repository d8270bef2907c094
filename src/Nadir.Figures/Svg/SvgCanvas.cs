using System.Globalization;
using System.Text;

namespace Nadir.Figures;

/// <summary>Writes SVG elements: the same bytes everywhere, two decimals of a pixel, text escaped.</summary>
internal sealed class SvgCanvas(TextWriter writer, Theme theme)
{
    public Theme Theme => theme;

    public static string Number(double value)
    {
        var text = Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    public void Line(double x1, double y1, double x2, double y2, Paint stroke, double thickness = 1) => Write(
        $"<line x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\"{Stroke(stroke, thickness)}/>\n");

    public void Rectangle(Box box, Paint fill, string tip = "", double rounding = 0)
    {
        var rounded = rounding > 0 ? $" rx=\"{Number(rounding)}\"" : "";
        Write(
            $"<rect x=\"{Number(box.Left)}\" y=\"{Number(box.Top)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\"{rounded}{Fill(fill)}");
        Write(tip.Length == 0 ? "/>\n" : $"><title>{Escape(tip)}</title></rect>\n");
    }

    public void Frame(Box box, Paint stroke, double thickness = 1) => Write(
        $"<rect x=\"{Number(box.Left)}\" y=\"{Number(box.Top)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\" fill=\"none\"{Stroke(stroke, thickness)}/>\n");

    public void Circle(double x, double y, double radius) =>
        Write($"<circle cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\"/>\n");

    public void Path(string data, Paint stroke, double thickness, LineDash dash)
    {
        var pattern = dash switch
        {
            LineDash.Dashed => $" stroke-dasharray=\"{Number(3.5 * thickness)} {Number(2.5 * thickness)}\"",
            LineDash.Dotted => $" stroke-dasharray=\"{Number(0.1)} {Number(2 * thickness)}\" stroke-linecap=\"round\"",
            _ => "",
        };
        Write($"<path d=\"{data}\" fill=\"none\"{Stroke(stroke, thickness)} stroke-linejoin=\"round\"{pattern}/>\n");
    }

    public void Image(Box box, string address, string tip = "")
    {
        Write(
            $"<image x=\"{Number(box.Left)}\" y=\"{Number(box.Top)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" href=\"{address}\"");
        Write(tip.Length == 0 ? "/>\n" : $"><title>{Escape(tip)}</title></image>\n");
    }

    /// <param name="y">The base line.</param>
    /// <param name="angle">Unit: degrees, clockwise about the anchor.</param>
    public void Text(
        string text, double x, double y, double size, Paint fill, TextAnchor anchor = TextAnchor.Start, bool bold = false, double angle = 0)
    {
        if (text.Length == 0)
            return;
        var aligned = anchor switch
        {
            TextAnchor.Middle => " text-anchor=\"middle\"",
            TextAnchor.End => " text-anchor=\"end\"",
            _ => "",
        };
        var weight = bold ? " font-weight=\"600\"" : "";
        var turned = angle == 0 ? "" : $" transform=\"rotate({Number(angle)} {Number(x)} {Number(y)})\"";
        Write(
            $"<text x=\"{Number(x)}\" y=\"{Number(y)}\" font-size=\"{Number(size)}\"{aligned}{weight}{turned}{Fill(fill)}>{Escape(text)}</text>\n");
    }

    public void Open(string element, string attributes) => Write($"<{element}{attributes}>\n");

    public void Close(string element) => Write($"</{element}>\n");

    public void Element(string element, string text) => Write($"<{element}>{Escape(text)}</{element}>\n");

    /// <summary>Inside, coordinates start at the box's corner and what lies beyond its edges is cut off.</summary>
    public void OpenClipped(Box box) => Open(
        "svg",
        $" x=\"{Number(box.Left)}\" y=\"{Number(box.Top)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\" overflow=\"hidden\"");

    public string Fill(Paint paint) => $" fill=\"{paint.Color}\"{Class('f', paint)}";

    public string Stroke(Paint paint, double thickness) =>
        $" stroke=\"{paint.Color}\"{(thickness == 1 ? "" : $" stroke-width=\"{Number(thickness)}\"")}{Class('s', paint)}";

    /// <summary>Rules that repaint each part of the theme where the reader's system is dark.</summary>
    public void StyleSheet()
    {
        if (theme.Alternative is not { } dark)
            return;
        var rules = dark.Paints.Select(paint =>
            $".nadir-f-{paint.Role}{{fill:{paint.Color}}}.nadir-s-{paint.Role}{{stroke:{paint.Color}}}");
        Write($"<style>@media (prefers-color-scheme:dark){{{string.Concat(rules)}}}</style>\n");
    }

    /// <summary>Text safe between tags and in quoted attributes; characters that XML forbids become U+FFFD.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\t' or '\n' => escaped.Append(rune),
                < 0x20 or 0xfffe or 0xffff => escaped.Append('\ufffd'),
                _ => escaped.Append(rune),
            };
        }

        return escaped.ToString();
    }

    private string Class(char property, Paint paint) =>
        theme.Alternative is null || paint.Role is null ? "" : $" class=\"nadir-{property}-{paint.Role}\"";

    private void Write(string text) => writer.Write(text);
}
