using System.Text;

namespace Nadir.Figures;

/// <summary>Text with mathematics as the little HTML that both a page and Plotly understand.</summary>
internal static class HtmlText
{
    /// <summary>Escaped, with raised and lowered parts; a line feed becomes a break.</summary>
    public static string Of(string text)
    {
        var html = new StringBuilder();
        foreach (var run in MathText.Of(text).Runs)
        {
            // Plotly knows fewer entities than HTML: a quotation mark must stay one.
            var inner = SvgCanvas.Escape(run.Text)
                .Replace("&quot;", "\"", StringComparison.Ordinal)
                .Replace("\n", "<br>", StringComparison.Ordinal);
            inner = run.Italic ? $"<i>{inner}</i>" : inner;
            html.Append(run.Rise switch { > 0 => $"<sup>{inner}</sup>", < 0 => $"<sub>{inner}</sub>", _ => inner });
        }

        return html.ToString();
    }
}
