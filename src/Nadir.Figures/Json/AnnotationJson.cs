namespace Nadir.Figures;

/// <summary>A note at a place of the plot in JSON.</summary>
internal static class AnnotationJson
{
    public static void WriteMembers(JsonOutput output, Annotation note)
    {
        output.Text("text", note.Text, always: true);
        output.Number("x", note.X);
        output.Number("y", note.Y);
        output.Number("z", note.Z);
        output.Flag("arrow", note.Arrow);
    }

    public static void Read(JsonInput input, Figure figure)
    {
        input.Guard(() => figure.Annotate(
            input.Required("text").Text(),
            input.Required("x").Number(),
            input.Required("y").Number(),
            input.Number("z"),
            input.Flag("arrow")));
        input.End();
    }
}
