using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Turns a fraction from 0 to 1 into a colour, straight between control points at equal distances.</summary>
public sealed class Colormap
{
    private readonly Color[] points;

    /// <param name="points">At least two, from the lowest value's colour to the highest's.</param>
    public Colormap(params Color[] points)
    {
        if (Require.Present(points).Length < 2)
            throw Error.Argument($"A colormap needs at least two colours, got {points.Length}.", nameof(points));
        this.points = [.. points];
    }

    /// <summary>Evenly rising lightness from violet to yellow, readable without colour vision.</summary>
    /// <remarks>
    /// Ten equidistant samples of viridis; steps between them are straight. Twin: matplotlib and plotly 'viridis'.
    /// Source: N. Smith, S. van der Walt, E. Firing 2015, released under CC0.
    /// </remarks>
    public static Colormap Viridis { get; } = Of(
        "#440154", "#482878", "#3e4a89", "#31688e", "#26828e", "#1f9e89", "#35b779", "#6dcd59", "#b4de2c", "#fde725");

    /// <summary>Evenly rising lightness from black through red to pale yellow, readable without colour vision.</summary>
    /// <remarks>
    /// Ten equidistant samples of magma. Twin: matplotlib and plotly 'magma'.
    /// Source: N. Smith, S. van der Walt 2015, released under CC0.
    /// </remarks>
    public static Colormap Magma { get; } = Of(
        "#000004", "#180f3d", "#440f76", "#721f81", "#9e2f7f", "#cd4071", "#f1605d", "#fd9668", "#feca8d", "#fcfdbf");

    /// <summary>Black to white.</summary>
    public static Colormap Gray { get; } = Of("#000000", "#ffffff");

    /// <summary>Blue below and orange above a pale middle, equally dark at both ends: for values around 0.</summary>
    /// <remarks>
    /// Its hues are the two of the series colours that no common colour-vision deficiency confuses. Without limits of its own,
    /// a trace of values on both sides of 0 puts 0 in the middle. Twin: matplotlib 'PuOr_r'.
    /// </remarks>
    public static Colormap Diverging { get; } = new(isDiverging: true,
        "#073b5c", "#0072b2", "#63acd6", "#b9d9ea", "#f5f5f2", "#f6d3ae", "#e89a52", "#c75a05", "#702d00");

    /// <summary>Whether the middle stands for a value of its own, mostly 0.</summary>
    public bool IsDiverging { get; }

    /// <summary>The control points, lowest first.</summary>
    internal IReadOnlyList<Color> Points => points;

    /// <summary>The colour at a fraction; outside 0 … 1 the nearest end.</summary>
    public Color At(double fraction)
    {
        var place = Math.Clamp(double.IsNaN(fraction) ? 0 : fraction, 0, 1) * (points.Length - 1);
        var index = Math.Min((int)place, points.Length - 2);
        return points[index].Toward(points[index + 1], place - index);
    }

    private Colormap(bool isDiverging, params string[] colors)
        : this([.. colors.Select(Color.Parse)]) => IsDiverging = isDiverging;

    private static Colormap Of(params string[] colors) => new([.. colors.Select(Color.Parse)]);
}
