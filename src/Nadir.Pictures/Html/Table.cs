namespace Nadir.Pictures;

/// <summary>Tables that can be scrolled by keyboard where they are wider than the screen.</summary>
internal static class Table
{
    /// <summary>Opens a table; disposing the result closes it.</summary>
    /// <param name="caption">What it shows; read out, not seen.</param>
    public static Opened Open(HtmlWriter html, string caption, string? look = null)
    {
        var frame = html.In("div", ("class", "scroll"), ("role", "region"), ("aria-label", caption), ("tabindex", "0"));
        var table = html.In("table", ("class", look));
        html.Element("caption", caption, ("class", "unseen"));
        return new Opened(frame, table);
    }

    /// <summary>The head: the first column is text, the others numbers.</summary>
    public static void Head(HtmlWriter html, IReadOnlyList<string> titles, int textColumns = 1)
    {
        using (html.In("thead"))
        using (html.In("tr"))
        {
            foreach (var (i, title) in titles.Index())
                html.Element("th", title, ("scope", "col"), ("class", i < textColumns ? null : "number"));
        }
    }

    /// <summary>A row of a name and its texts.</summary>
    public static void Pair(HtmlWriter html, string name, string value, bool code = false)
    {
        using (html.In("tr"))
        {
            html.Element("th", name, ("scope", "row"));
            using (html.In("td"))
                html.Element(code ? "code" : "span", value);
        }
    }

    internal readonly struct Opened(HtmlWriter.Opened frame, HtmlWriter.Opened table) : IDisposable
    {
        public void Dispose()
        {
            table.Dispose();
            frame.Dispose();
        }
    }
}
