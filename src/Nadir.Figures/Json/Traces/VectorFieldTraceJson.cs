namespace Nadir.Figures;

/// <summary>Arrows in JSON.</summary>
internal sealed class VectorFieldTraceJson() : TraceJson<VectorFieldTrace>("vectorField")
{
    protected override void Write(JsonOutput output, VectorFieldTrace trace)
    {
        output.Numbers("x", trace.X);
        output.Numbers("y", trace.Y);
        output.Numbers("u", trace.U);
        output.Numbers("v", trace.V);
        output.Flag("normalize", trace.Normalize);
        ColorScaleJson.WriteMembers(output, trace);
    }

    protected override VectorFieldTrace Make(JsonInput input)
    {
        var places = Points.Of("A vector field", input.Numbers("x"), input.Numbers("y"));
        var vectors = Points.Of("A vector field", input.Numbers("u"), input.Numbers("v"));
        return new VectorFieldTrace(places, vectors)
        {
            Normalize = input.Flag("normalize"),
            Colormap = ColorScaleJson.ReadColormap(input),
            ValueTitle = input.Text("valueTitle"),
        };
    }
}
