using System.Text;

namespace Nadir.Pictures;

/// <summary>Figures in rows on one SVG.</summary>
internal sealed class FigureSheet(string title)
{
    private readonly List<IReadOnlyList<Figure>> rows = [];

    public void AddRow(IReadOnlyList<Figure> figures) => rows.Add(figures);

    public string ToSvg(Theme theme)
    {
        var inner = new StringBuilder();
        var (width, top) = (0.0, 0.0);
        foreach (var row in rows)
        {
            var left = 0.0;
            foreach (var figure in row)
            {
                inner.Append(Placed(figure.ToSvg(theme), left, top));
                left += figure.Width;
            }

            (width, top) = (Math.Max(width, left), top + row.Max(figure => figure.Height));
        }

        var (right, bottom, name) = (SvgCanvas.Number(width), SvgCanvas.Number(top), SvgCanvas.Escape(title));
        var size = $"width=\"{right}\" height=\"{bottom}\" viewBox=\"0 0 {right} {bottom}\"";
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" {size} role=\"img\" aria-label=\"{name}\">\n<title>{name}</title>\n{Ground(theme, width, top)}{inner}</svg>\n";
    }

    private static string Placed(string svg, double left, double top) =>
        $"<svg x=\"{SvgCanvas.Number(left)}\" y=\"{SvgCanvas.Number(top)}\"{svg["<svg".Length..]}";

    private static string Ground(Theme theme, double width, double height)
    {
        using var text = new StringWriter();
        new SvgCanvas(text, theme).Rectangle(new Box(0, 0, width, height), theme.Background);
        return text.ToString();
    }
}
