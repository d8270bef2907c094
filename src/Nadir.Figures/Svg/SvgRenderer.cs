using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Writes a figure as an SVG document. It holds no identifiers, so many can stand in one HTML page.</summary>
internal static class SvgRenderer
{
    public const double Margin = 16;

    public static void Write(Figure figure, TextWriter writer, Theme theme, FigureMetadata? metadata)
    {
        var canvas = new SvgCanvas(writer, theme);
        var axes = new FigureAxes(figure);
        Open(canvas, figure, figure.Width, figure.Height, FigureDescription.Of(figure), metadata);
        var space = new Box(Margin, Margin, figure.Width - 2 * Margin, figure.Height - 2 * Margin);
        new SvgPanel(figure, axes, space).Draw(canvas);
        canvas.Close("svg");
    }

    /// <summary>The document's element, what it says to those who cannot see it, and its ground.</summary>
    public static void Open(SvgCanvas canvas, Drawing drawing, double width, double height, string description, FigureMetadata? made)
    {
        var name = drawing.Title.Length > 0 ? MathText.Of(drawing.Title).Plain : Messages.Text($"Figure");
        var size = $"width=\"{SvgCanvas.Number(width)}\" height=\"{SvgCanvas.Number(height)}\"";
        var view = $"viewBox=\"0 0 {SvgCanvas.Number(width)} {SvgCanvas.Number(height)}\"";
        var access = $"role=\"img\" aria-label=\"{SvgCanvas.Escape(name)}\"";
        var font = $"font-family=\"{TextMetrics.FontFamily}\"";
        canvas.Open("svg", $" xmlns=\"http://www.w3.org/2000/svg\" {size} {view} {access} {font}");
        canvas.Element("title", name);
        canvas.Element("desc", description);
        if (made is { } metadata)
            canvas.Element("metadata", MetadataText(metadata));
        canvas.StyleSheet();
        canvas.Rectangle(new Box(0, 0, width, height), canvas.Theme.Background);
    }

    private static string MetadataText(FigureMetadata metadata) => string.Join("; ", new[]
    {
        metadata.Command is { } command ? $"command: {command}" : null,
        metadata.Seed is { } seed ? FormattableString.Invariant($"seed: {seed}") : null,
        metadata.Version is { } version ? $"version: {version}" : null,
    }.OfType<string>());
}
