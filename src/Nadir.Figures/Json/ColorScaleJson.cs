namespace Nadir.Figures;

/// <summary>What turns values into colours, in JSON: the colormap's control points, and the scale's ends and title.</summary>
internal static class ColorScaleJson
{
    public static void WriteMembers(JsonOutput output, IColorScaled trace)
    {
        if (trace.Colormap != Colormap.Viridis)
            output.Texts("colormap", trace.Colormap.Points.Select(color => color.ToString()));
        output.Text("valueTitle", trace.ValueTitle);
        output.Number("minimum", trace.Minimum);
        output.Number("maximum", trace.Maximum);
    }

    public static Colormap ReadColormap(JsonInput input) => input.Optional("colormap") is { } colors
        ? new Colormap([.. colors.Items().Select(JsonInput.ColorOf)])
        : Colormap.Viridis;
}
