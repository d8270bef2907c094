using System.Globalization;
using System.Xml;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>An SVG text known to be well formed, with its size.</summary>
internal sealed record SvgDocument(string Text, double Width, double Height, string Title)
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <exception cref="DataException">The text is no SVG, or says no size.</exception>
    public static SvgDocument Read(string svg)
    {
        try
        {
            // Without a resolver, and with document types refused, nothing outside the text is read.
            var settings = new XmlReaderSettings { XmlResolver = null, DtdProcessing = DtdProcessing.Prohibit };
            using var reader = XmlReader.Create(new StringReader(Require.Present(svg)), settings);
            reader.MoveToContent();
            if (reader.LocalName != "svg" || reader.NamespaceURI != Namespace)
            {
                throw Error.Data(
                    null,
                    $"An SVG begins with <svg xmlns=\"{Namespace}\">, got <{reader.Name} xmlns=\"{reader.NamespaceURI}\">.");
            }

            var (width, height) = SizeOf(reader);
            var title = "";
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "title" })
                    title = reader.ReadElementContentAsString();
            }

            return new SvgDocument(svg, width, height, title);
        }
        catch (XmlException error)
        {
            var place = FormattableString.Invariant($"line {error.LineNumber}, column {error.LinePosition}");
            throw Error.Data(
                null, $"The SVG is not well-formed XML ({error.Message}).", error.LineNumber > 0 ? place : null, error);
        }
    }

    private static (double Width, double Height) SizeOf(XmlReader reader)
    {
        var (width, height) = (reader.GetAttribute("width"), reader.GetAttribute("height"));
        var view = reader.GetAttribute("viewBox");
        if (Pixels(width) is { } wide && Pixels(height) is { } high)
            return (wide, high);
        var box = view?.Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (box is [_, _, var third, var fourth] && Pixels(third) is { } across && Pixels(fourth) is { } down)
            return (across, down);
        throw Error.Data(
            null,
            $"The SVG must say its size in pixels, by width and height or by a viewBox; got width '{width}', height '{height}', viewBox '{view}'.");
    }

    private static double? Pixels(string? text)
    {
        var number = text?.EndsWith("px", StringComparison.Ordinal) == true ? text[..^2] : text;
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value) && value > 0
            ? value
            : null;
    }
}
