namespace Nadir.Figures;

/// <summary>A grid of figures in JSON.</summary>
internal static class FigureGridJson
{
    public static void WriteMembers(JsonOutput output, FigureGrid grid)
    {
        output.Writer.WriteNumber("columns", grid.Columns);
        output.Flag("shareX", grid.ShareX);
        output.Flag("shareY", grid.ShareY);
        output.Objects("figures", grid.Figures, figure => DrawingJson.WriteMembers(output, figure));
    }

    public static FigureGrid Read(JsonInput input, string title) => input.Guard(() =>
        new FigureGrid(title, input.Required("columns").Int32(), input.Objects("figures").Select(DrawingJson.ReadFigure))
        {
            ShareX = input.Flag("shareX"),
            ShareY = input.Flag("shareY"),
        });
}
