using System.Globalization;
using System.Text;

namespace Nadir.Figures;

/// <summary>Writes SVG elements: the same bytes everywhere, two decimals of a pixel, text escaped.</summary>
internal sealed class SvgCanvas(TextWriter writer, Theme theme)
{
    private const double HaloThickness = 3;

    public Theme Theme => theme;

    public static string Number(double value)
    {
        var text = Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <param name="opacity">Of the whole group. Range: (0, 1].</param>
    /// <param name="attributes">More of them, each with a space before.</param>
    public void OpenGroup(double opacity = 1, string attributes = "") =>
        Open("g", attributes + (opacity < 1 ? At("opacity", opacity) : ""));

    /// <summary>A filled path; where its rings overlap an even number of times, they are holes.</summary>
    public void Area(string data, Paint fill, double opacity = 1, string tip = "")
    {
        var translucent = opacity < 1 ? At("fill-opacity", opacity) : "";
        WithTip("path", $" d=\"{data}\" fill-rule=\"evenodd\"{translucent}{Fill(fill)}", tip);
    }

    public void Line(double x1, double y1, double x2, double y2, Paint stroke) =>
        Write($"<line{At("x1", x1)}{At("y1", y1)}{At("x2", x2)}{At("y2", y2)}{Stroke(stroke, 1)}/>\n");

    public void Rectangle(Box box, Paint fill, string tip = "", double rounding = 0)
    {
        var rounded = rounding > 0 ? At("rx", rounding) : "";
        WithTip("rect", $"{At(box)}{rounded}{Fill(fill)}", tip);
    }

    public void Frame(Box box, Paint stroke, double thickness) =>
        Write($"<rect{At(box)} fill=\"none\"{Stroke(stroke, thickness)}/>\n");

    public void Circle(double x, double y, double radius) =>
        Write($"<circle{At("cx", x)}{At("cy", y)}{At("r", radius)}/>\n");

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

    /// <summary>A path that takes its looks from the group around it.</summary>
    public void Shape(string data, string attributes = "") => Write($"<path{attributes} d=\"{data}\"/>\n");

    public void Image(Box box, string address, string tip = "")
    {
        const string Look = " preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\"";
        WithTip("image", $"{At(box)}{Look} href=\"{address}\"", tip);
    }

    /// <param name="y">The base line.</param>
    /// <param name="angle">Unit: degrees, clockwise about the anchor.</param>
    public void Text(
        string text,
        double x,
        double y,
        double size,
        Paint fill,
        TextAnchor anchor = TextAnchor.Start,
        bool bold = false,
        double angle = 0)
    {
        if (text.Length > 0)
            WriteText(Escape(text), x, y, size, Fill(fill), anchor, bold, angle);
    }

    /// <summary>A line with raised and lowered parts.</summary>
    /// <param name="halo">Painted around the letters where they stand on a picture.</param>
    /// <inheritdoc cref="Text(string, double, double, double, Paint, TextAnchor, bool, double)"/>
    public void Text(
        MathText text,
        double x,
        double y,
        double size,
        Paint fill,
        TextAnchor anchor = TextAnchor.Start,
        bool bold = false,
        double angle = 0,
        Paint? halo = null)
    {
        if (text.IsEmpty)
            return;
        var looks = halo is { } paint
            ? $"{FillAndStroke(fill, paint, HaloThickness)} paint-order=\"stroke\" stroke-linejoin=\"round\""
            : Fill(fill);
        WriteText(Spans(text, size), x, y, size, looks, anchor, bold, angle);
    }

    public void Open(string element, string attributes) => Write($"<{element}{attributes}>\n");

    public void Close(string element) => Write($"</{element}>\n");

    public void Element(string element, string text) => Write($"<{element}>{Escape(text)}</{element}>\n");

    /// <summary>Inside, coordinates start at the box's corner; what lies beyond the room around it is cut.</summary>
    public void OpenClipped(Box box, double room)
    {
        var (width, height) = (box.Width + 2 * room, box.Height + 2 * room);
        var view = $"{Number(-room)} {Number(-room)} {Number(width)} {Number(height)}";
        var outer = new Box(box.Left - room, box.Top - room, width, height);
        Open("svg", $"{At(outer)} viewBox=\"{view}\" preserveAspectRatio=\"none\" overflow=\"hidden\"");
    }

    public string Fill(Paint paint) => $" fill=\"{paint.Color}\"{Class('f', paint)}";

    public string Stroke(Paint paint, double thickness) =>
        $" stroke=\"{paint.Color}\"{(thickness == 1 ? "" : At("stroke-width", thickness))}{Class('s', paint)}";

    /// <summary>Both, in one list of classes.</summary>
    public string FillAndStroke(Paint fill, Paint stroke, double thickness)
    {
        string?[] names = [fill.Role is { } inside ? $"nadir-f-{inside}" : null, stroke.Role is { } around ? $"nadir-s-{around}" : null];
        var classes = theme.Alternative is null ? "" : string.Join(' ', names.OfType<string>());
        var listed = classes.Length > 0 ? $" class=\"{classes}\"" : "";
        return $" fill=\"{fill.Color}\" stroke=\"{stroke.Color}\"{At("stroke-width", thickness)}{listed}";
    }

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

    private static string At(string attribute, double value) => $" {attribute}=\"{Number(value)}\"";

    private static string At(Box box) =>
        At("x", box.Left) + At("y", box.Top) + At("width", box.Width) + At("height", box.Height);

    // A shift moves everything after it, so each run undoes the one before.
    private static string Spans(MathText text, double size)
    {
        var spans = new StringBuilder();
        var height = 0.0;
        foreach (var run in text.Runs)
        {
            var shift = Math.Round((height - run.Rise) * size, 2);
            height -= shift / size;
            var looks = (shift == 0 ? "" : At("dy", shift)) + (run.Scale == 1 ? "" : At("font-size", run.Scale * size))
                + (run.Italic ? " font-style=\"italic\"" : "");
            var content = Escape(run.Text.Trim(' '));
            // Some viewers drop a space at the edge of a shifted part, so it stands outside.
            spans.Append(Space(run.Text.StartsWith(' ') && run.Text.Length > 1, text))
                .Append(looks.Length == 0 ? content : $"<tspan{looks}>{content}</tspan>")
                .Append(Space(run.Text.EndsWith(' '), text));
        }

        return spans.ToString();
    }

    private static string Space(bool isThere, MathText text) => !isThere ? "" : text.Runs.Count == 1 ? " " : "\u00a0";

    private void WriteText(
        string content, double x, double y, double size, string paint, TextAnchor anchor, bool bold, double angle)
    {
        var aligned = anchor switch
        {
            TextAnchor.Middle => " text-anchor=\"middle\"",
            TextAnchor.End => " text-anchor=\"end\"",
            _ => "",
        };
        var weight = bold ? " font-weight=\"600\"" : "";
        var turned = angle == 0 ? "" : $" transform=\"rotate({Number(angle)} {Number(x)} {Number(y)})\"";
        var looks = At("font-size", size) + aligned + weight + turned + paint;
        Write($"<text{At("x", x)}{At("y", y)}{looks}>{content}</text>\n");
    }

    private void WithTip(string element, string attributes, string tip) =>
        Write(tip.Length == 0
            ? $"<{element}{attributes}/>\n"
            : $"<{element}{attributes}><title>{Escape(tip)}</title></{element}>\n");

    private string Class(char property, Paint paint) =>
        theme.Alternative is null || paint.Role is null ? "" : $" class=\"nadir-{property}-{paint.Role}\"";

    private void Write(string text) => writer.Write(text);
}
