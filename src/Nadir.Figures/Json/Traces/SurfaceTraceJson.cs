namespace Nadir.Figures;

/// <summary>A surface in JSON: one row of heights a y.</summary>
internal sealed class SurfaceTraceJson() : TraceJson<SurfaceTrace>("surface")
{
    protected override void Write(JsonOutput output, SurfaceTrace trace)
    {
        output.Numbers("x", trace.X);
        output.Numbers("y", trace.Y);
        output.Matrix("values", trace.Y.Count, trace.X.Count, (row, column) => trace[row, column]);
        ColorScaleJson.WriteMembers(output, trace);
        output.Number("opacity", trace.Opacity, usual: 1);
        output.Flag("mesh", trace.ShowMesh);
        output.Flag("floorContours", trace.ShowFloorContours);
    }

    protected override SurfaceTrace Make(JsonInput input) =>
        new(new Grid("A surface", input.Numbers("x"), input.Numbers("y"), input.Matrix("values")))
        {
            Colormap = ColorScaleJson.ReadColormap(input),
            ValueTitle = input.Text("valueTitle"),
            Minimum = input.Number("minimum"),
            Maximum = input.Number("maximum"),
            Opacity = input.Number("opacity", 1),
            ShowMesh = input.Flag("mesh"),
            ShowFloorContours = input.Flag("floorContours"),
        };
}
