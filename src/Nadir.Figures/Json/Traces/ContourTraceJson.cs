namespace Nadir.Figures;

/// <summary>Contours in JSON: each level's lines as x and y, and the outlines of the bands between levels.</summary>
internal sealed class ContourTraceJson() : TraceJson<ContourTrace>("contour")
{
    protected override void Write(JsonOutput output, ContourTrace trace)
    {
        CurveJson.WriteWindow(output, trace.Contours.Window);
        output.Objects("levels", trace.Contours.Lines, line =>
        {
            output.Number("level", line.Level);
            CurveJson.WritePieces(output, "pieces", line.Pieces);
        });
        output.Objects("bands", trace.Contours.Bands, band =>
        {
            output.Number("low", band.Low);
            output.Number("high", band.High);
            CurveJson.WritePieces(output, "rings", band.Rings);
        });
        output.Number("least", trace.Contours.Minimum);
        output.Number("greatest", trace.Contours.Maximum);
        if (trace.Contours.Notes.Count > 0)
            output.Texts("notes", trace.Contours.Notes);
        output.Flag("filled", trace.Filled);
        output.Flag("lines", trace.Lines, usual: true);
        output.Flag("labels", trace.Labels, usual: true);
        output.Number("thickness", trace.Thickness, usual: 1.5);
        ColorScaleJson.WriteMembers(output, trace);
    }

    protected override ContourTrace Make(JsonInput input)
    {
        var contours = new ContourSet(
            CurveJson.ReadWindow(input),
            [.. input.Objects("levels").Select(Lines)],
            [.. input.Objects("bands").Select(Band)],
            input.Required("least").Number(),
            input.Required("greatest").Number(),
            CurveJson.ReadNotes(input));
        return new ContourTrace(contours)
        {
            Filled = input.Flag("filled"),
            Lines = input.Flag("lines", usual: true),
            Labels = input.Flag("labels", usual: true),
            Thickness = input.Number("thickness", 1.5),
            Colormap = ColorScaleJson.ReadColormap(input),
            ValueTitle = input.Text("valueTitle"),
        };
    }

    private static ContourLines Lines(JsonInput input)
    {
        var lines = new ContourLines(input.Required("level").Number(), CurveJson.ReadPieces(input, "pieces"));
        input.End();
        return lines;
    }

    private static ContourBand Band(JsonInput input)
    {
        var band = new ContourBand(
            input.Required("low").Number(), input.Required("high").Number(), CurveJson.ReadPieces(input, "rings"));
        input.End();
        return band;
    }
}
