namespace Nadir.Figures;

/// <summary>An animation in JSON.</summary>
internal static class AnimationJson
{
    public static void WriteMembers(JsonOutput output, Animation animation)
    {
        output.Writer.WriteNumber("frameDuration", animation.FrameDuration);
        output.Objects("frames", animation.FrameNames.Zip(animation.Frames), frame =>
        {
            output.Text("name", frame.First, always: true);
            output.Object("figure", () => DrawingJson.WriteMembers(output, frame.Second));
        });
    }

    public static Animation Read(JsonInput input, string title) => input.Guard(() =>
    {
        var animation = new Animation(title, input.Objects("frames").Select(Frame));
        if (input.Optional("frameDuration") is { } duration)
            animation.FrameDuration = duration.Int32();
        return animation;
    });

    private static (string Name, Figure Figure) Frame(JsonInput input)
    {
        var frame = (input.Text("name"), DrawingJson.ReadFigure(input.RequiredObject("figure")));
        input.End();
        return frame;
    }
}
