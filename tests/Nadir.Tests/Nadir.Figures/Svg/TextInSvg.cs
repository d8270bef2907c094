using System.Globalization;
using System.Xml.Linq;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>The texts of an SVG with the boxes they take, read from the document itself.</summary>
internal sealed record TextInSvg(string Text, double Left, double Top, double Right, double Bottom, bool IsTurned)
{
    // Of a line of text: what letters without and with tails take above and below the base line.
    private const double Ascent = 0.74;
    private const double Descent = 0.2;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static List<TextInSvg> Of(string svg) =>
        [.. XDocument.Parse(svg).Descendants(Svg + "text").Select(element => Of(element))];

    public bool Overlaps(TextInSvg other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool IsInside(double width, double height) => Left >= 0 && Top >= 0 && Right <= width && Bottom <= height;

    private static TextInSvg Of(XElement text)
    {
        var size = Number(text, "font-size");
        var bold = text.Attribute("font-weight") is not null;
        var width = text.Nodes().Sum(node => node is XElement span
            ? TextMetrics.Width(span.Value, span.Attribute("font-size") is null ? size : Number(span, "font-size"), bold)
            : TextMetrics.Width(((XText)node).Value, size, bold));
        var (x, y) = (Number(text, "x"), Number(text, "y"));
        var left = text.Attribute("text-anchor")?.Value switch { "middle" => -width / 2, "end" => -width, _ => 0 };
        var turn = text.Attribute("transform")?.Value is { } rotate ? Numbers(rotate)[0] * Math.PI / 180 : 0;
        var (sine, cosine) = Math.SinCos(turn);
        (double X, double Y)[] corners =
            [(left, -Ascent * size), (left + width, -Ascent * size), (left, Descent * size), (left + width, Descent * size)];
        var placed = corners.Select(corner => (X: x + corner.X * cosine - corner.Y * sine, Y: y + corner.X * sine + corner.Y * cosine)).ToArray();
        var (shiftX, shiftY) = Shift(text);
        return new TextInSvg(
            text.Value,
            placed.Min(p => p.X) + shiftX,
            placed.Min(p => p.Y) + shiftY,
            placed.Max(p => p.X) + shiftX,
            placed.Max(p => p.Y) + shiftY,
            turn != 0);
    }

    // Parts of the picture are documents within the document, with a corner and a view of their own.
    private static (double X, double Y) Shift(XElement element)
    {
        var (x, y) = (0.0, 0.0);
        foreach (var part in element.Ancestors(Svg + "svg").Where(part => part.Parent is not null))
        {
            var view = Numbers(part.Attribute("viewBox")!.Value);
            x += Number(part, "x") - view[0];
            y += Number(part, "y") - view[1];
        }

        return (x, y);
    }

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static double[] Numbers(string text) =>
        [.. text.Split(['(', ')', ' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(part => part != "rotate")
            .Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
}
