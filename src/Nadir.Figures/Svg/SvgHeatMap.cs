namespace Nadir.Figures;

/// <summary>A matrix of coloured cells with its colour bar; many cells become one embedded image.</summary>
internal static class SvgHeatMap
{
    private const double LikelyWidth = 560;
    private const double LeastHeight = 200;
    private const double MostHeight = 900;
    private const int MostCellsAsShapes = 2500;
    private const int MostCellsWithTips = 400;
    private const double LargestText = 13;
    private const double SmallestText = 7;

    /// <summary>The size at which square cells leave no room unused.</summary>
    public static (double Width, double Height) SizeOf(Figure figure, HeatMapTrace map)
    {
        var canvas = new SvgCanvas(TextWriter.Null, Theme.Light);
        var width = LikelyWidth - 2 * SvgRenderer.Margin;
        var top = SvgHeader.Draw(canvas, figure, new Box(SvgRenderer.Margin, SvgRenderer.Margin, width, 0));
        var bar = new SvgColorBar(new ColorScale(map), map.ValueTitle);
        var room = new Box(0, top, width - bar.Room, MostHeight - top - SvgRenderer.Margin);
        var frame = new AxisFrame(new FigureAxes(figure), room, map.Rows / (double)map.Columns);
        return (LikelyWidth, Math.Max(LeastHeight, Math.Ceiling(frame.Bottom + SvgRenderer.Margin)));
    }

    public static void Draw(SvgCanvas canvas, FigureAxes axes, HeatMapTrace map, Box space)
    {
        var scale = new ColorScale(map);
        var bar = new SvgColorBar(scale, map.ValueTitle);
        var room = space with { Width = Math.Max(40, space.Width - bar.Room) };
        var frame = new AxisFrame(axes, room, map.Square ? map.Rows / (double)map.Columns : null);
        if (map.Rows * map.Columns > MostCellsAsShapes)
            canvas.Image(frame.Plot, Pixels(map, scale, canvas.Theme));
        else
            DrawCells(canvas, map, scale, frame.Plot);
        frame.DrawAxes(canvas);
        bar.Draw(canvas, new Box(frame.Plot.Right + SvgColorBar.Gap, frame.Plot.Top, SvgColorBar.Width, frame.Plot.Height));
    }

    private static void DrawCells(SvgCanvas canvas, HeatMapTrace map, ColorScale scale, Box box)
    {
        var (width, height) = (box.Width / map.Columns, box.Height / map.Rows);
        var texts = CellText.Of(map, NumberStyle.Typeset);
        var widest = texts.Cast<string>().Max(text => TextMetrics.Width(text, 1));
        var size = Math.Min(LargestText, Math.Min(height * 0.6, (width - 4) / Math.Max(widest, 0.1)));
        canvas.Open("g", " shape-rendering=\"crispEdges\"");
        for (var row = 0; row < map.Rows; row++)
        {
            for (var column = 0; column < map.Columns; column++)
            {
                var cell = new Box(box.Left + column * width, box.Top + row * height, width, height);
                var tip = map.Rows * map.Columns <= MostCellsWithTips
                    ? $"{map.RowLabels[row]}, {map.ColumnLabels[column]}: {NumberText.Value(map[row, column])}"
                    : "";
                var empty = double.IsNaN(map[row, column]);
                canvas.Rectangle(cell, empty ? canvas.Theme.Grid : new Paint(scale.ColorOf(map[row, column])), tip);
            }
        }

        canvas.Close("g");
        if (!map.Annotate || size < SmallestText)
            return;
        for (var row = 0; row < map.Rows; row++)
        {
            for (var column = 0; column < map.Columns; column++)
            {
                var (x, y) = (box.Left + (column + 0.5) * width, box.Top + (row + 0.5) * height + size * 0.36);
                if (!double.IsNaN(map[row, column]))
                    canvas.Text(texts[row, column], x, y, size, scale.InkOn(map[row, column]), TextAnchor.Middle);
            }
        }
    }

    private static string Pixels(HeatMapTrace map, ColorScale scale, Theme theme)
    {
        var pixels = new byte[map.Rows * map.Columns * 3];
        var at = 0;
        foreach (var value in map.Values)
        {
            var color = double.IsNaN(value) ? theme.Grid.Color : scale.ColorOf(value);
            (pixels[at], pixels[at + 1], pixels[at + 2]) = (color.Red, color.Green, color.Blue);
            at += 3;
        }

        return PngEncoder.ToDataUri(PngEncoder.Rgb(map.Columns, map.Rows, pixels));
    }
}
