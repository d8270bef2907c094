using Nadir.Tensors;

namespace Nadir.Figures;

/// <content>A drawing as JSON and back.</content>
public abstract partial class Drawing
{
    /// <summary>The drawing as one JSON object, format <c>nadir-figure/1</c>: all it is made of, every line as its x and y.</summary>
    /// <remarks>
    /// <see cref="FromJson"/> makes a drawing of it with the same bytes as SVG. What is no number is written
    /// <c>"NaN"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>; what has its default value is left out.
    /// Twin: plotly.io.to_json.
    /// </remarks>
    public string ToJson() => JsonText.Text(writer =>
    {
        var output = new JsonOutput(writer);
        writer.WriteStartObject();
        writer.WriteString(FormatName.Member, FormatName.Of(DrawingJson.Format, DrawingJson.Version));
        DrawingJson.WriteMembers(output, this);
        writer.WriteEndObject();
    });

    /// <summary>A figure, grid or animation from the JSON that <see cref="ToJson"/> wrote.</summary>
    /// <param name="text">Strict JSON: no name twice, nothing unknown.</param>
    /// <param name="path">Where it came from, for messages; null for memory.</param>
    /// <exception cref="DataException">The text is no JSON, no figure, of a newer version, or holds what no figure can; the message names the place.</exception>
    public static Drawing FromJson(string text, string? path = null)
    {
        var root = StrictJson.Parse(Require.Present(text), path);
        FormatName.Check(root, DrawingJson.Format, DrawingJson.Version);
        return DrawingJson.Read(new JsonInput(root, FormatName.Member));
    }
}
