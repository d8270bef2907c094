using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Nadir.Tests.Pictures;

/// <summary>A page as a tree, and as the text its reader sees.</summary>
internal static class PageText
{
    private static readonly string[] Lines = ["h1", "h2", "h3", "p", "li", "tr", "figure", "summary", "caption", "pre", "a"];

    /// <summary>Throws where the page is not well-formed.</summary>
    public static XDocument Parse(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }

    public static IEnumerable<XElement> All(this XDocument page, string element) =>
        page.Descendants().Where(found => found.Name.LocalName == element);

    /// <summary>One line a block; cells are set apart by bars, figures stand as their titles.</summary>
    public static string Of(XDocument page)
    {
        var text = new StringBuilder();
        Add(text, page.All("body").Single());
        var lines = text.ToString().Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        return string.Join('\n', lines.Where(line => line.Length > 0)) + "\n";
    }

    private static void Add(StringBuilder text, XElement element)
    {
        var name = element.Name.LocalName;
        if (name is "style" or "metadata" or "desc")
            return;
        if (name == "svg")
        {
            text.Append(element.Attribute("role") is null ? "" : $"[{element.Attribute("aria-label")!.Value}: {element.Elements().First(e => e.Name.LocalName == "desc").Value}]");
            return;
        }

        if (Lines.Contains(name))
            text.Append('\n').Append(name is "h1" or "h2" or "h3" ? $"{new string('#', name[1] - '0')} " : "");
        if (name == "img")
            text.Append($"[{element.Attribute("alt")!.Value}]");
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
                text.Append(words.Value.Replace('\n', ' '));
            else if (node is XElement inner)
                Add(text, inner);
        }

        if (name is "td" or "th" or "dt" or "dd")
            text.Append(" | ");
        if (Lines.Contains(name) || name == "div")
            text.Append('\n');
    }
}
