using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Writes a figure as an SVG document. It holds no identifiers, so many can stand in one HTML page.</summary>
internal static class SvgRenderer
{
    public const double Margin = 16;
    private const double NoteSize = 11;
    private const double NoteHeight = 16;

    public static void Write(Figure figure, TextWriter writer, Theme theme)
    {
        var (width, height) = (figure.Width, figure.Height);
        var canvas = new SvgCanvas(writer, theme);
        var axes = new FigureAxes(figure);
        var size = $"width=\"{SvgCanvas.Number(width)}\" height=\"{SvgCanvas.Number(height)}\"";
        var view = $"viewBox=\"0 0 {SvgCanvas.Number(width)} {SvgCanvas.Number(height)}\"";
        var access = $"role=\"img\" aria-label=\"{SvgCanvas.Escape(Name(figure))}\"";
        var font = $"font-family=\"{TextMetrics.FontFamily}\"";
        canvas.Open("svg", $" xmlns=\"http://www.w3.org/2000/svg\" {size} {view} {access} {font}");
        canvas.Element("title", Name(figure));
        canvas.Element("desc", FigureDescription.Of(figure));
        if (figure.Metadata is { } metadata)
            canvas.Element("metadata", MetadataText(metadata));
        canvas.StyleSheet();
        canvas.Rectangle(new Box(0, 0, width, height), theme.Background);

        var top = SvgHeader.Draw(canvas, figure, new Box(Margin, Margin, width - 2 * Margin, height));
        var bottom = height - Margin;
        var inSpace = figure.IsSpatial ? new SpaceAxes(figure) : null;
        foreach (var note in (inSpace?.Notes ?? axes.Notes).Reverse())
        {
            canvas.Text(note, Margin, bottom, NoteSize, theme.Muted);
            bottom -= NoteHeight;
        }

        var space = new Box(Margin, top, width - 2 * Margin, Math.Max(20, bottom - top));
        switch (figure.Traces)
        {
            case [ImageGridTrace images]:
                SvgImageGrid.Draw(canvas, images, space);
                break;
            case [HeatMapTrace map]:
                SvgHeatMap.Draw(canvas, axes, map, space);
                break;
            case var _ when inSpace is not null:
                SvgSpace.Draw(canvas, inSpace, figure, space);
                break;
            default:
                SvgPlot.Draw(canvas, axes, figure, space);
                break;
        }

        canvas.Close("svg");
    }

    private static string Name(Figure figure) => figure.Title.Length > 0 ? figure.Title : Messages.Text($"Figure");

    private static string MetadataText(FigureMetadata metadata) => string.Join("; ", new[]
    {
        metadata.Command is { } command ? $"command: {command}" : null,
        metadata.Seed is { } seed ? FormattableString.Invariant($"seed: {seed}") : null,
        metadata.Version is { } version ? $"version: {version}" : null,
    }.OfType<string>());
}
