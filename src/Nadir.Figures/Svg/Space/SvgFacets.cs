using System.Globalization;
using System.Text;

namespace Nadir.Figures;

/// <summary>Facets as paths in tenths of a pixel; neighbours of one colour share a path.</summary>
internal static class SvgFacets
{
    private const double Seam = 4;
    private const double Mesh = 7;

    public static void Draw(
        SvgCanvas canvas, List<Facet> facets, IReadOnlyList<SurfaceTrace> surfaces, List<SurfaceColors> colors)
    {
        var path = new StringBuilder();
        var (color, surface) = ("", -1);
        var width = $" stroke-width=\"{SvgCanvas.Number(Mesh)}\"";
        foreach (var facet in facets)
        {
            var paint = colors[facet.Surface].Of(facet.Height, facet.Light);
            var meshed = surfaces[facet.Surface].ShowMesh;
            if (paint != color || facet.Surface != surface || meshed)
                Flush(canvas, path, color);
            if (facet.Surface != surface)
            {
                if (surface >= 0)
                    canvas.Close("g");
                OpenSurface(canvas, surfaces[facet.Surface]);
            }

            (color, surface) = (paint, facet.Surface);
            Append(path, facet.Outline, uint.MaxValue);
            if (!meshed)
                continue;
            Flush(canvas, path, color);
            Append(path, facet.Outline, facet.Borders);
            if (path.Length > 0)
                canvas.Shape(path.ToString(), $" fill=\"none\" stroke=\"#000000\" stroke-opacity=\"0.35\"{width}");
            path.Clear();
        }

        Flush(canvas, path, color);
        if (surface >= 0)
            canvas.Close("g");
    }

    // A stroke of the facet's own colour closes the seam that a renderer's smoothing leaves between neighbours.
    private static void OpenSurface(SvgCanvas canvas, SurfaceTrace surface)
    {
        var stroke = $" stroke=\"currentColor\" stroke-width=\"{SvgCanvas.Number(Seam)}\" stroke-linejoin=\"round\"";
        canvas.OpenGroup(surface.Opacity, $" transform=\"scale(0.1)\" fill=\"currentColor\"{stroke}");
    }

    private static void Flush(SvgCanvas canvas, StringBuilder path, string color)
    {
        if (path.Length > 0)
            canvas.Shape(path.ToString(), $" color=\"{color}\"");
        path.Clear();
    }

    /// <param name="sides">One bit for each that is drawn; all of them make a closed shape.</param>
    private static void Append(StringBuilder path, Seen[] outline, uint sides)
    {
        var (x, y) = (0, 0);
        var drawn = false;
        var count = outline.Length;
        for (var i = 0; i < count; i++)
        {
            if ((sides >> i & 1) == 0)
            {
                drawn = false;
                continue;
            }

            if (!drawn)
            {
                (x, y) = (Tenths(outline[i].X), Tenths(outline[i].Y));
                Append(path.Append('M'), x, y);
                path.Append('l');
            }

            if (sides == uint.MaxValue && i == count - 1)
                break;
            var next = outline[(i + 1) % count];
            var (right, down) = (Tenths(next.X), Tenths(next.Y));
            if (drawn && right == x && down == y)
                continue;
            if (drawn && right >= x)
                path.Append(' ');
            Append(path, right - x, down - y);
            (x, y, drawn) = (right, down, true);
        }

        if (sides == uint.MaxValue)
            path.Append('z');
    }

    private static void Append(StringBuilder path, int x, int y)
    {
        path.Append(CultureInfo.InvariantCulture, $"{x}");
        if (y >= 0)
            path.Append(' ');
        path.Append(CultureInfo.InvariantCulture, $"{y}");
    }

    private static int Tenths(double value) => (int)Math.Round(value * 10);
}
