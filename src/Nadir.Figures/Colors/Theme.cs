namespace Nadir.Figures;

/// <summary>The colours of a figure's parts.</summary>
/// <remarks>
/// Series colours are those of M. Okabe and K. Ito, "Color Universal Design", 2008: told apart with any colour vision.
/// Their order puts what stands out from the background first; the dark theme lightens the two darkest.
/// </remarks>
public sealed class Theme
{
    private readonly Paint[] series;

    private Theme(string background, string text, string muted, string grid, string axis, string[] series)
    {
        Background = new Paint(Color.Parse(background), "background");
        Text = new Paint(Color.Parse(text), "text");
        Muted = new Paint(Color.Parse(muted), "muted");
        Grid = new Paint(Color.Parse(grid), "grid");
        Axis = new Paint(Color.Parse(axis), "axis");
        this.series = [.. series.Select((color, i) => new Paint(Color.Parse(color), $"series{i}"))];
    }

    private Theme(Theme light, Theme dark)
    {
        (Background, Text, Muted, Grid, Axis, series, Alternative) =
            (light.Background, light.Text, light.Muted, light.Grid, light.Axis, light.series, dark);
    }

    public static Theme Light { get; } = new(
        "#ffffff", "#1f2933", "#52606d", "#e4e7eb", "#9aa5b1",
        ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#c4b000"]);

    public static Theme Dark { get; } = new(
        "#14181f", "#e6eaf0", "#a3adba", "#2a313c", "#566170",
        ["#56b4e9", "#e69f00", "#1fb98c", "#cc79a7", "#f0e442", "#f07f3c", "#ffffff", "#4c8fd6"]);

    /// <summary>Light, or dark where the reader's system asks for it; for SVG shown by a browser.</summary>
    public static Theme Automatic { get; } = new(Light, Dark);

    internal Paint Background { get; }

    internal Paint Text { get; }

    internal Paint Muted { get; }

    internal Paint Grid { get; }

    internal Paint Axis { get; }

    /// <summary>The theme that a style sheet switches to; null when the colours are fixed.</summary>
    internal Theme? Alternative { get; }

    internal IEnumerable<Paint> Paints => [Background, Text, Muted, Grid, Axis, .. series];

    /// <summary>The colour of the trace at a place in the figure; the colours repeat.</summary>
    internal Paint Series(int index) => series[index % series.Length];

    internal Paint Of(Trace trace, int index) => trace.Color is { } color ? new Paint(color) : Series(trace.SeriesIndex ?? index);
}
