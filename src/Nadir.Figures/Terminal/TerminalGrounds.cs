namespace Nadir.Figures;

/// <summary>Values over a plane behind everything: a shade or a colour a cell. A surface is seen from above.</summary>
internal static class TerminalGrounds
{
    public static void Draw(BrailleCanvas canvas, FigureAxes axes, Trace trace)
    {
        switch (trace)
        {
            case FieldTrace field:
                Draw(canvas, axes, field.Grid, new ColorScale(field), cells: true);
                break;
            case SurfaceTrace surface:
                Draw(canvas, axes, surface.Grid, new ColorScale(surface), cells: false);
                break;
            case ContourTrace { Filled: true } contour:
                Draw(canvas, axes, contour);
                break;
        }
    }

    private static void Draw(BrailleCanvas canvas, FigureAxes axes, Grid grid, ColorScale scale, bool cells)
    {
        var across = Enumerable.Range(0, canvas.Columns).Select(column =>
            Nearest(grid.X, axes.X.ValueAt((column + 0.5) / canvas.Columns), cells)).ToArray();
        for (var row = 0; row < canvas.Rows; row++)
        {
            var up = Nearest(grid.Y, axes.Y.ValueAt(1 - (row + 0.5) / canvas.Rows), cells);
            for (var column = 0; column < canvas.Columns; column++)
            {
                if (up < 0 || across[column] < 0 || double.IsNaN(grid[up, across[column]]))
                    continue;
                var fraction = scale.Fraction(grid[up, across[column]]);
                canvas.Ground(column, row, TerminalKey.Shade(fraction), scale.ColorAt(fraction));
            }
        }
    }

    // Bands are as many steps of lightness, whatever their values.
    private static void Draw(BrailleCanvas canvas, FigureAxes axes, ContourTrace contour)
    {
        var colors = new ContourColors(contour, Theme.Light);
        var plane = new PlotPlane(axes, new Box(-0.5, -0.5, canvas.Columns, canvas.Rows));
        for (var step = 0; step < colors.Steps; step++)
        {
            var shade = TerminalKey.Shade((step + 0.5) / colors.Steps);
            List<(double X, double Y)>[] rings =
            [
                .. colors.Bands[step].Rings.Select(ring => plane.Of(ring).Select(point => (point.X - 0.5, point.Y - 0.5)).ToList()),
            ];
            foreach (var (column, row) in PolygonFill.Inside(rings, canvas.Columns, canvas.Rows))
                canvas.Ground(column, row, shade, colors.ColorOfStep(step));
        }
    }

    /// <summary>The place whose cell holds the value; −1 beyond the last cells.</summary>
    /// <param name="cells">Whether the outermost places have cells that reach beyond them.</param>
    private static int Nearest(double[] places, double value, bool cells)
    {
        var after = Array.BinarySearch(places, value) is var found && found >= 0 ? found : ~found;
        if (places.Length == 1)
            return 0;
        if (after == 0)
            return value >= places[0] - (cells ? (places[1] - places[0]) / 2 : 0) ? 0 : -1;
        if (after == places.Length)
            return value <= places[^1] + (cells ? (places[^1] - places[^2]) / 2 : 0) ? places.Length - 1 : -1;
        return value - places[after - 1] < places[after] - value ? after - 1 : after;
    }
}
