using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>Colours as Plotly, or the page's script before it, reads them.</summary>
internal static class PlotlyColors
{
    /// <summary>A colour, or the name of its part in the theme where the page chooses between two themes.</summary>
    public static string Of(Paint paint, Theme theme, double opacity = 1)
    {
        if (theme.Alternative is not null && paint.Role is { } role)
            return opacity == 1 ? $"@{role}" : FormattableString.Invariant($"@{role}/{opacity}");
        var color = paint.Color;
        return opacity == 1 ? color.ToString() : FormattableString.Invariant($"rgba({color.Red},{color.Green},{color.Blue},{opacity})");
    }

    /// <summary>Control points, straight between them, as in our own pictures.</summary>
    public static JsonArray Scale(Colormap colormap) =>
        [.. colormap.Points.Select((color, i) => new JsonArray(i / (colormap.Points.Count - 1.0), color.ToString()))];

    /// <summary>One colour for everything.</summary>
    public static JsonArray Single(string color) => [new JsonArray(0, color), new JsonArray(1, color)];

    /// <summary>Colours of equal steps with sharp edges.</summary>
    public static JsonArray Steps(IReadOnlyList<Color> colors) =>
    [
        .. colors.SelectMany((color, i) => new JsonNode[]
        {
            new JsonArray(i / (double)colors.Count, color.ToString()),
            new JsonArray((i + 1) / (double)colors.Count, color.ToString()),
        }),
    ];

    /// <summary>A trace of which nothing is seen but its colour bar.</summary>
    public static JsonObject Key(JsonArray scale, double minimum, double maximum, JsonObject bar) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "markers",
        ["x"] = new JsonArray((JsonNode?)null),
        ["y"] = new JsonArray((JsonNode?)null),
        ["marker"] = new JsonObject
        {
            ["color"] = new JsonArray(minimum),
            ["cmin"] = minimum,
            ["cmax"] = maximum,
            ["colorscale"] = scale,
            ["showscale"] = true,
            ["colorbar"] = bar,
        },
        ["hoverinfo"] = "skip",
        ["showlegend"] = false,
    };
}
