using System.Text.Json.Nodes;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Writes a page that holds all it needs; its content policy forbids it to ask for more.</summary>
internal static class HtmlPage
{
    private const string Policy =
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:";

    private const string Still =
        "These are still pictures: this copy of Nadir was built without Plotly. Build it with Node.js installed to zoom and turn them.";

    public static void Write(TextWriter writer, Drawing drawing, Theme theme, bool withPlotly)
    {
        var content = new PageContent(drawing, theme, withPlotly);
        var name = drawing.Title.Length > 0 ? MathText.Of(drawing.Title).Plain : Messages.Text($"Figure");
        writer.Write($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{SvgCanvas.Escape(name)}</title>\n");
        Meta(writer, "viewport", "width=device-width, initial-scale=1");
        Meta(writer, "description", drawing.Description);
        Meta(writer, "generator", $"Nadir {drawing.Metadata?.Version}".TrimEnd());
        Meta(writer, "nadir-command", drawing.Metadata?.Command);
        Meta(writer, "nadir-seed", drawing.Metadata?.Seed is { } seed ? FormattableString.Invariant($"{seed}") : null);
        writer.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">\n<link rel=\"icon\" href=\"data:,\">\n");
        writer.Write($"<style>\n{PageStyle.Of(theme)}</style>\n");
        if (content.NeedsPlotly)
        {
            writer.Write("<script>\n");
            PlotlyLibrary.Write(writer);
            writer.Write("\n</script>\n");
        }

        writer.Write("</head>\n<body>\n<main>\n");
        writer.Write(content.Header);
        writer.Write("<div id=\"cells\"></div>\n");
        if (content.IsStill)
            writer.Write($"<p class=\"note\">{Still}</p>\n");
        writer.Write("<noscript>\n");
        drawing.WriteSvg(writer, theme);
        writer.Write($"</noscript>\n</main>\n<script type=\"application/json\" id=\"drawing\">{Json(content.Data)}</script>\n");
        writer.Write($"<script>\n{PageStyle.Script}</script>\n</body>\n</html>\n");
    }

    // The default encoder escapes '<', so no text can end the element; signs beyond ASCII stay readable to Plotly either way.
    private static string Json(JsonObject data) => data.ToJsonString();

    private static void Meta(TextWriter writer, string name, string? content)
    {
        if (!string.IsNullOrEmpty(content))
            writer.Write($"<meta name=\"{name}\" content=\"{SvgCanvas.Escape(content)}\">\n");
    }
}
