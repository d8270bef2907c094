namespace Nadir.Figures;

/// <summary>The colours of a contour's lines and bands: equal steps from one to the next, whatever their values.</summary>
internal sealed class ContourColors : IColorKey
{
    private const double LeastContrast = 2.4;
    private const double SearchStep = 0.02;
    private const double MostCutOff = 0.4;
    private readonly ContourTrace trace;
    private readonly IReadOnlyList<ContourBand> bands;
    private readonly double low;
    private readonly double high;

    /// <param name="theme">Lines keep a distance from its ground, filled bands need not.</param>
    public ContourColors(ContourTrace trace, Theme theme)
    {
        this.trace = trace;
        bands = [.. trace.Contours.Bands.Where(band => band.Rings.Count > 0)];
        (low, high) = (Readable(theme, 0, SearchStep), Readable(theme, 1, -SearchStep));
    }

    public IReadOnlyList<ContourBand> Bands => bands;

    public int Steps => bands.Count;

    public Color ColorOfStep(int step) => trace.Colormap.At(Share(step, bands.Count));

    public Color ColorOfLine(int level)
    {
        var share = Share(level, trace.Contours.Lines.Count);
        return trace.Colormap.At(trace.Filled ? share : low + share * (high - low));
    }

    /// <summary>What a line and its level are drawn in: on bands, black or white, whichever is seen there.</summary>
    public Color InkOfLine(int level)
    {
        var own = ColorOfLine(level);
        var white = new Color(255, 255, 255);
        return !trace.Filled ? own : own.ContrastWith(white) >= 4 ? white : new Color(0, 0, 0);
    }

    /// <summary>Between neighbouring bands; where they do not fit, every second, third ….</summary>
    public IReadOnlyList<(double Place, string Text)> Marks(int intervals)
    {
        var stride = Math.Max(1, (bands.Count - 2 + intervals) / Math.Max(1, intervals));
        var marks = new List<(double Place, string Text)>();
        for (var i = 1; i < bands.Count; i++)
        {
            if ((i - 1) % stride == 0)
                marks.Add((i / (double)bands.Count, NumberText.Value(bands[i].Low)));
        }

        return marks;
    }

    private static double Share(int place, int count) => count < 2 ? 0.5 : place / (count - 1.0);

    private double Readable(Theme theme, double end, double step)
    {
        var fraction = end;
        while (Math.Abs(fraction - end) < MostCutOff && Contrast(theme, trace.Colormap.At(fraction)) < LeastContrast)
            fraction += step;
        return fraction;
    }

    private static double Contrast(Theme theme, Color color)
    {
        var contrast = color.ContrastWith(theme.Background.Color);
        return theme.Alternative is { } other ? Math.Min(contrast, color.ContrastWith(other.Background.Color)) : contrast;
    }
}
