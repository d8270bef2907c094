namespace Nadir.Figures;

/// <summary>A table as HTML.</summary>
internal static class HtmlTable
{
    public static string Of(TableTrace table) =>
        $"<div class=\"wide\"><table><thead>{Row(table.Headings, "th")}</thead>"
        + $"<tbody>{string.Concat(table.Rows.Select(row => Row(row, "td")))}</tbody></table></div>";

    private static string Row(IReadOnlyList<string> texts, string element) =>
        $"<tr>{string.Concat(texts.Select(text => $"<{element}>{HtmlText.Of(text)}</{element}>"))}</tr>";
}
