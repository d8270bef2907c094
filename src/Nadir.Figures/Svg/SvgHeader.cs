namespace Nadir.Figures;

/// <summary>Title, subtitle and legend, from the top left.</summary>
internal static class SvgHeader
{
    private const double TitleSize = 17;
    private const double SubtitleSize = 13;

    /// <summary>Returns where the rest of the picture may begin.</summary>
    public static double Draw(SvgCanvas canvas, Figure figure, Box space, bool legend = true)
    {
        var y = DrawTitles(canvas, figure, space, TitleSize, SubtitleSize);
        if (legend && figure.ShowLegend && Legend.Entries(figure) is { Count: > 0 } entries)
            y = SvgLegend.Draw(canvas, entries, space, y + 4) + 2;
        return y == space.Top ? y : y + 6;
    }

    /// <summary>Returns where the last line ends.</summary>
    public static double DrawTitles(SvgCanvas canvas, Drawing drawing, Box space, double titleSize, double subtitleSize)
    {
        var y = space.Top;
        if (drawing.Title.Length > 0)
        {
            y += titleSize;
            var title = MathText.Of(drawing.Title).Fit(titleSize, space.Width, bold: true);
            canvas.Text(title, space.Left, y - 2, titleSize, canvas.Theme.Text, bold: true);
            y += 4;
        }

        if (drawing.Subtitle.Length > 0)
        {
            y += subtitleSize + 2;
            var subtitle = MathText.Of(drawing.Subtitle).Fit(subtitleSize, space.Width);
            canvas.Text(subtitle, space.Left, y - 2, subtitleSize, canvas.Theme.Muted);
            y += 4;
        }

        return y;
    }
}
