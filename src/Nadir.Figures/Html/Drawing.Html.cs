using Nadir.Tensors;

namespace Nadir.Figures;

/// <content>A drawing as a page for a browser.</content>
public abstract partial class Drawing
{
    /// <summary>The drawing as one HTML page that needs nothing else: to zoom, to turn in space, to play.</summary>
    /// <param name="theme">Follows the reader's system, light or dark, when null.</param>
    /// <remarks>
    /// The page holds Plotly (about 5 MB) and asks for nothing over the network; where scripts do not run it shows the SVG.
    /// Tables and images need no script library and make small pages. A library built without Node.js has no Plotly: its
    /// pages hold the SVG and say so. Twin: plotly.io.write_html(include_plotlyjs=True).
    /// </remarks>
    public string ToHtml(Theme? theme = null)
    {
        using var text = new StringWriter();
        WriteHtml(text, theme);
        return text.ToString();
    }

    /// <summary>Writes what <see cref="ToHtml"/> returns; the writer's encoding must be UTF-8.</summary>
    public void WriteHtml(TextWriter writer, Theme? theme = null) =>
        HtmlPage.Write(Require.Present(writer), this, theme ?? Theme.Automatic, PlotlyLibrary.IsEmbedded);
}
