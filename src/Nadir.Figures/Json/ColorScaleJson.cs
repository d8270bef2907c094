namespace Nadir.Figures;

/// <summary>What turns values into colours, in JSON: a colormap's name or control points, and the scale's ends and title.</summary>
internal static class ColorScaleJson
{
    private static readonly (string Name, Colormap Map)[] Known =
    [
        ("viridis", Colormap.Viridis), ("magma", Colormap.Magma), ("gray", Colormap.Gray), ("diverging", Colormap.Diverging),
    ];

    public static void WriteMembers(JsonOutput output, IColorScaled trace)
    {
        if (Array.Find(Known, known => known.Map == trace.Colormap) is { Name: { } name })
            output.Text("colormap", trace.Colormap == Colormap.Viridis ? "" : name);
        else
            output.Texts("colormap", trace.Colormap.Points.Select(color => color.ToString()));
        output.Text("valueTitle", trace.ValueTitle);
        output.Number("minimum", trace.Minimum);
        output.Number("maximum", trace.Maximum);
    }

    public static Colormap ReadColormap(JsonInput input)
    {
        if (input.Optional("colormap") is not { } value)
            return Colormap.Viridis;
        if (value.Element.ValueKind == System.Text.Json.JsonValueKind.Array)
            return new Colormap([.. value.Items().Select(JsonInput.ColorOf)]);
        var name = input.Choice("colormap", [.. Known.Select(known => known.Name)]);
        return Known.First(known => known.Name == name).Map;
    }
}
