namespace Nadir.Figures;

/// <summary>What all drawings have in JSON, and which of them one is.</summary>
internal static class DrawingJson
{
    public const string Format = "nadir-figure";
    public const int Version = 1;

    public static void WriteMembers(JsonOutput output, Drawing drawing)
    {
        output.Text("kind", drawing switch { Figure => "figure", FigureGrid => "grid", _ => "animation" });
        output.Text("title", drawing.Title);
        output.Text("subtitle", drawing.Subtitle);
        output.Text("description", drawing.Description);
        output.Number("width", drawing.OwnSize.Width);
        output.Number("height", drawing.OwnSize.Height);
        if (drawing.Metadata is { } metadata)
        {
            output.Object("metadata", () =>
            {
                output.Text("command", metadata.Command, always: true);
                if (metadata.Seed is { } seed)
                    output.Writer.WriteNumber("seed", seed);
                output.Text("version", metadata.Version, always: true);
            });
        }

        switch (drawing)
        {
            case Figure figure:
                FigureJson.WriteMembers(output, figure);
                break;
            case FigureGrid grid:
                FigureGridJson.WriteMembers(output, grid);
                break;
            case Animation animation:
                AnimationJson.WriteMembers(output, animation);
                break;
        }
    }

    public static Drawing Read(JsonInput input)
    {
        var title = input.Text("title");
        Drawing drawing = input.Choice("kind", "figure", "grid", "animation") switch
        {
            "figure" => FigureJson.Read(input, title),
            "grid" => FigureGridJson.Read(input, title),
            _ => AnimationJson.Read(input, title),
        };
        input.Guard(() =>
        {
            drawing.Subtitle = input.Text("subtitle");
            drawing.Description = input.Text("description");
            if (input.Number("width") is { } width)
                drawing.Width = width;
            if (input.Number("height") is { } height)
                drawing.Height = height;
            return drawing;
        });
        if (input.Object("metadata") is { } metadata)
        {
            drawing.Metadata = new FigureMetadata(
                metadata.OptionalText("command"), metadata.UInt64("seed"), metadata.OptionalText("version"));
            metadata.End();
        }

        input.End();
        return drawing;
    }

    /// <summary>A figure within a grid or an animation.</summary>
    public static Figure ReadFigure(JsonInput input) => Read(input) is Figure figure
        ? figure
        : throw input.Fault($"a grid or an animation holds figures only. Put its figures there one by one.");
}
