namespace Nadir.Figures;

/// <summary>The colours of a surface: by height along a scale, or one; each in as many lights as can be told apart.</summary>
internal sealed class SurfaceColors
{
    // Finer steps cannot be seen; fewer colours let neighbours share one path.
    private const int Heights = 256;
    private const int Lights = 64;
    private const double Darkest = 0.7;
    private const double Lightest = 1.1;
    private static readonly Color Black = new(0, 0, 0);
    private static readonly Color White = new(255, 255, 255);
    private readonly string?[] texts = new string?[(Heights + 1) * (Lights + 1)];
    private readonly ColorScale? scale;
    private readonly Color single;
    private readonly double low;
    private readonly double high;

    private SurfaceColors(SurfaceTrace surface, ColorScale? scale, double low, double high)
    {
        (this.scale, this.low, this.high) = (scale, low, high);
        single = surface.Color ?? default;
    }

    /// <summary>Of each surface, and the scales to be explained beside the plot.</summary>
    public static (List<SurfaceColors> Colors, List<(ColorScale Scale, string Title)> Bars) Of(
        IReadOnlyList<SurfaceTrace> surfaces, SpaceAxes axes)
    {
        var colors = new List<SurfaceColors>();
        var bars = new List<(ColorScale Scale, string Title)>();
        var scales = new Dictionary<(Colormap, double?, double?, string), (ColorScale, double, double)>();
        var coloured = surfaces.Where(surface => surface.Color is null);
        var heights = axes.Z.RangeWithin(coloured.SelectMany(surface => surface.Grid.Values));
        foreach (var surface in surfaces)
        {
            var key = (surface.Colormap, surface.Minimum, surface.Maximum, surface.ValueTitle);
            if (surface.Color is not null)
            {
                colors.Add(new SurfaceColors(surface, null, 0, 1));
                continue;
            }

            if (!scales.TryGetValue(key, out var known))
            {
                var limits = new Axis { Minimum = surface.Minimum, Maximum = surface.Maximum };
                var view = new AxisView(heights, limits, nameof(SurfaceTrace));
                known = (new ColorScale(surface.Colormap, view), axes.PlaceZ(view.Minimum), axes.PlaceZ(view.Maximum));
                scales.Add(key, known);
                bars.Add((known.Item1, surface.ValueTitle));
            }

            colors.Add(new SurfaceColors(surface, known.Item1, known.Item2, known.Item3));
        }

        return (colors, bars);
    }

    /// <param name="height">In the box.</param>
    /// <param name="light">Range: [0, 1].</param>
    public string Of(double height, double light)
    {
        var fraction = scale is null ? 0 : Math.Clamp((height - low) / (high - low), 0, 1);
        var (step, lamp) = ((int)Math.Round(fraction * Heights), (int)Math.Round(light * Lights));
        return texts[step * (Lights + 1) + lamp] ??= Lit(
            scale?.ColorAt((double)step / Heights) ?? single, (double)lamp / Lights).ToString();
    }

    private static Color Lit(Color color, double light)
    {
        var strength = Darkest + (Lightest - Darkest) * light;
        return strength <= 1 ? color.Toward(Black, 1 - strength) : color.Toward(White, strength - 1);
    }
}
