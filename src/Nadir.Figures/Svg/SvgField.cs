namespace Nadir.Figures;

/// <summary>Values over a grid as coloured cells; many cells, or cells of many sizes, become one embedded image.</summary>
internal static class SvgField
{
    private const int MostCellsAsShapes = 400;

    public static void Draw(SvgCanvas canvas, PlotPlane plane, FieldTrace field)
    {
        var scale = new ColorScale(field);
        var (x, y) = (Edges(field.X, plane.X, plane.Axes.X), Edges(field.Y, plane.Y, plane.Axes.Y));
        canvas.OpenGroup(field.Opacity, " shape-rendering=\"crispEdges\"");
        if (field.X.Count * field.Y.Count <= MostCellsAsShapes)
        {
            for (var row = 0; row < field.Y.Count; row++)
            {
                for (var column = 0; column < field.X.Count; column++)
                {
                    var cell = new Box(x[column], y[row + 1], x[column + 1] - x[column], y[row] - y[row + 1]);
                    var tip = $"{NumberText.Value(field.X[column])}, {NumberText.Value(field.Y[row])}: {NumberText.Value(field[row, column])}";
                    canvas.Rectangle(cell, PaintOf(field[row, column], scale, canvas.Theme), tip);
                }
            }
        }
        else
        {
            var box = new Box(x[0], y[^1], x[^1] - x[0], y[0] - y[^1]);
            canvas.Image(box, PngEncoder.ToDataUri(Pixels(field, scale, canvas.Theme, x, y)));
        }

        canvas.Close("g");
    }

    // Half-way between centres; the outermost cells reach as far out as in. A single cell takes the whole plot.
    private static double[] Edges(IReadOnlyList<double> centres, Func<double, double> place, AxisView axis)
    {
        var edges = new double[centres.Count + 1];
        for (var i = 1; i < centres.Count; i++)
            edges[i] = centres[i - 1] / 2 + centres[i] / 2;
        (edges[0], edges[^1]) = centres.Count == 1
            ? (axis.Minimum, axis.Maximum)
            : (Math.Max(2 * centres[0] - edges[1], double.MinValue), Math.Min(2 * centres[^1] - edges[^2], double.MaxValue));
        // On a logarithmic axis, cells without a lower edge begin where the axis or the next cell does.
        var start = edges.Where(axis.CanPlace).Append(axis.Minimum).Min();
        return [.. edges.Select(edge => place(axis.CanPlace(edge) ? edge : start))];
    }

    private static byte[] Pixels(FieldTrace field, ColorScale scale, Theme theme, double[] x, double[] y)
    {
        // Cells of one size need one pixel each; others are sampled as finely as they will be seen.
        var (columns, rows) = IsEven(x) && IsEven(y)
            ? (Enumerable.Range(0, field.X.Count).ToArray(), Enumerable.Range(0, field.Y.Count).Reverse().ToArray())
            : (Cells(x, x[0], x[^1]), Cells([.. y.Select(edge => -edge)], -y[0], -y[^1]).Reverse().ToArray());
        var pixels = new byte[columns.Length * rows.Length * 3];
        var at = 0;
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                var color = PaintOf(field[row, column], scale, theme).Color;
                (pixels[at], pixels[at + 1], pixels[at + 2]) = (color.Red, color.Green, color.Blue);
                at += 3;
            }
        }

        return PngEncoder.Rgb(columns.Length, rows.Length, pixels);
    }

    private static int[] Cells(double[] edges, double from, double to)
    {
        var count = Math.Clamp((int)Math.Round(to - from), 1, 4000);
        return [.. Enumerable.Range(0, count).Select(pixel =>
        {
            var found = Array.BinarySearch(edges, from + (pixel + 0.5) * (to - from) / count);
            return Math.Clamp(found >= 0 ? found : ~found - 1, 0, edges.Length - 2);
        })];
    }

    private static bool IsEven(double[] edges)
    {
        var step = (edges[^1] - edges[0]) / (edges.Length - 1);
        return Enumerable.Range(0, edges.Length).All(i => Math.Abs(edges[0] + i * step - edges[i]) < 0.05);
    }

    private static Paint PaintOf(double value, ColorScale scale, Theme theme) =>
        double.IsNaN(value) ? theme.Grid : new Paint(scale.ColorOf(value));
}
