using System.Text;

namespace Nadir.Pictures;

/// <summary>Writes HTML in which text can never become markup: what is not a known element or our own SVG is escaped.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder text = new();

    /// <summary>Opens an element; disposing the result closes it.</summary>
    public Opened In(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        return new Opened(this, element);
    }

    /// <summary>An element with text.</summary>
    public void Element(string element, string content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        Text(content);
        End(element);
    }

    /// <summary>An element that has no end, such as an image.</summary>
    public void Alone(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        text.Length--;
        text.Append("/>\n");
    }

    public void Text(string content) => text.Append(SvgCanvas.Escape(content));

    /// <summary>A name someone else gave, kept from turning the direction of the text around it.</summary>
    public void Name(string name) => Element("bdi", name);

    /// <summary>A figure that follows the reader's light or dark theme.</summary>
    public void Figure(Figure figure)
    {
        using (In("figure"))
            text.Append(figure.ToSvg(Theme.Automatic));
    }

    /// <summary>Rules of style, which must be our own.</summary>
    public void Style(string rules)
    {
        Start("style", []);
        text.Append(rules);
        End("style");
    }

    public void Doctype() => text.Append("<!DOCTYPE html>\n");

    public override string ToString() => text.ToString();

    private void Start(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                text.Append(' ').Append(name).Append("=\"").Append(SvgCanvas.Escape(value)).Append('"');
        }

        text.Append('>');
    }

    private void End(string element) => text.Append("</").Append(element).Append(">\n");

    /// <summary>An element that is still open.</summary>
    public readonly struct Opened(HtmlWriter writer, string element) : IDisposable
    {
        public void Dispose() => writer.End(element);
    }
}
