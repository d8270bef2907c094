namespace Nadir.Figures;

/// <summary>Names of traces behind their swatches, over as many rows as they need.</summary>
internal static class SvgLegend
{
    private const double Size = 12.5;
    private const double Row = 20;
    private const double SwatchGap = 6;
    private const double EntryGap = 18;

    /// <summary>Returns where the last row ends.</summary>
    public static double Draw(SvgCanvas canvas, IReadOnlyList<(Trace Trace, int Index)> entries, Box space, double top)
    {
        var (x, y) = (space.Left, top);
        foreach (var (trace, index) in entries)
        {
            var name = MathText.Of(trace.Name).Fit(Size, space.Width - SvgSwatch.Width - SwatchGap);
            var width = SvgSwatch.Width + SwatchGap + name.Width(Size);
            if (x > space.Left && x + width > space.Right)
                (x, y) = (space.Left, y + Row);
            SvgSwatch.Draw(canvas, trace, canvas.Theme.Of(trace, index), x, y + Row / 2);
            canvas.Text(name, x + SvgSwatch.Width + SwatchGap, y + Row / 2 + 4.5, Size, canvas.Theme.Text);
            x += width + EntryGap;
        }

        return y + Row;
    }
}
