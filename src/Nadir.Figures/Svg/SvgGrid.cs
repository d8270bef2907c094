namespace Nadir.Figures;

/// <summary>Figures of a grid, each in its own part of one SVG.</summary>
internal static class SvgGrid
{
    private const double TitleRoom = 40;

    public static void Write(FigureGrid grid, TextWriter writer, Theme theme)
    {
        var top = grid.Title.Length > 0 ? TitleRoom : 0;
        var (width, height) = (grid.Figures.Max(figure => figure.Width), grid.Figures.Max(figure => figure.Height));
        var canvas = new SvgCanvas(writer, theme);
        var (right, bottom) = (SvgCanvas.Number(grid.Columns * width), SvgCanvas.Number(top + grid.Rows * height));
        var name = SvgCanvas.Escape(grid.Title);
        canvas.Open("svg", $" xmlns=\"http://www.w3.org/2000/svg\" width=\"{right}\" height=\"{bottom}\" viewBox=\"0 0 {right} {bottom}\" role=\"img\" aria-label=\"{name}\" font-family=\"{TextMetrics.FontFamily}\"");
        canvas.StyleSheet();
        canvas.Rectangle(new Box(0, 0, grid.Columns * width, top + grid.Rows * height), theme.Background);
        canvas.Text(grid.Title, SvgRenderer.Margin, 28, 19, theme.Text, bold: true);
        foreach (var (place, figure) in grid.Figures.Index())
        {
            var (left, down) = (SvgCanvas.Number(place % grid.Columns * width), SvgCanvas.Number(top + place / grid.Columns * height));
            writer.Write($"<svg x=\"{left}\" y=\"{down}\"{figure.ToSvg(theme)["<svg".Length..]}");
        }

        canvas.Close("svg");
    }
}
