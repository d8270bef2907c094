namespace Nadir.Figures;

/// <summary>Title, subtitle and legend, from the top left; the legend flows over as many rows as it needs.</summary>
internal static class SvgHeader
{
    private const double TitleSize = 17;
    private const double SubtitleSize = 13;
    private const double LegendSize = 12.5;
    private const double LegendRow = 20;
    private const double SwatchWidth = 22;
    private const double SwatchGap = 6;
    private const double EntryGap = 18;

    /// <summary>Returns where the rest of the picture may begin.</summary>
    public static double Draw(SvgCanvas canvas, Figure figure, Box space)
    {
        var y = space.Top;
        if (figure.Title.Length > 0)
        {
            y += TitleSize;
            var title = TextMetrics.Fit(figure.Title, TitleSize, space.Width, bold: true);
            canvas.Text(title, space.Left, y - 2, TitleSize, canvas.Theme.Text, bold: true);
            y += 4;
        }

        if (figure.Subtitle.Length > 0)
        {
            y += SubtitleSize + 2;
            var subtitle = TextMetrics.Fit(figure.Subtitle, SubtitleSize, space.Width);
            canvas.Text(subtitle, space.Left, y - 2, SubtitleSize, canvas.Theme.Muted);
            y += 4;
        }

        if (figure.ShowLegend && Legend.Entries(figure) is { Count: > 0 } entries)
            y = DrawLegend(canvas, entries, space, y + 4) + 2;
        return y == space.Top ? y : y + 6;
    }

    private static double DrawLegend(
        SvgCanvas canvas, IReadOnlyList<(Trace Trace, int Index)> entries, Box space, double top)
    {
        var (x, y) = (space.Left, top);
        foreach (var (trace, index) in entries)
        {
            var name = TextMetrics.Fit(trace.Name, LegendSize, space.Width - SwatchWidth - SwatchGap);
            var width = SwatchWidth + SwatchGap + TextMetrics.Width(name, LegendSize);
            if (x > space.Left && x + width > space.Right)
                (x, y) = (space.Left, y + LegendRow);
            DrawSwatch(canvas, trace, canvas.Theme.Of(trace, index), x, y + LegendRow / 2);
            canvas.Text(name, x + SwatchWidth + SwatchGap, y + LegendRow / 2 + 4.5, LegendSize, canvas.Theme.Text);
            x += width + EntryGap;
        }

        return y + LegendRow;
    }

    private static void DrawSwatch(SvgCanvas canvas, Trace trace, Paint paint, double x, double y)
    {
        switch (trace)
        {
            case LineTrace line:
                var data = $"M{SvgCanvas.Number(x)} {SvgCanvas.Number(y)}H{SvgCanvas.Number(x + SwatchWidth)}";
                canvas.Path(data, paint, line.Thickness, line.Dash);
                if (line.Markers)
                    SvgScatter.DrawMarkers(canvas, [(x + SwatchWidth / 2, y)], paint, 3, 1);
                break;
            case ScatterTrace:
                SvgScatter.DrawMarkers(canvas, [(x + SwatchWidth / 2, y)], paint, 4, 1);
                break;
            case SurfaceTrace surface:
                SvgSpace.DrawSwatch(canvas, surface, new Box(x + 2, y - 6, 18, 12));
                break;
            case PathTrace { Z: not null } path:
                SvgStretch.DrawSwatch(canvas, path, paint, x, y, SwatchWidth);
                break;
            default:
                canvas.Rectangle(new Box(x + 4, y - 6, 12, 12), paint, rounding: 2);
                break;
        }
    }
}
