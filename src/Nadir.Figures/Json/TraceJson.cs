namespace Nadir.Figures;

/// <summary>How traces of one kind are written and read; one file a kind.</summary>
internal abstract class TraceJson(string kind)
{
    private static readonly TraceJson[] All =
    [
        new LineTraceJson(), new ScatterTraceJson(), new PathTraceJson(), new BandTraceJson(), new RegionTraceJson(),
        new ContourTraceJson(), new ImplicitTraceJson(), new RuleTraceJson(), new VectorFieldTraceJson(), new FieldTraceJson(), new SurfaceTraceJson(),
        new HeatMapTraceJson(), new BarTraceJson(), new HistogramTraceJson(), new BoxTraceJson(),
        new ImageGridTraceJson(), new TableTraceJson(),
    ];

    public string Kind => kind;

    public static void Write(JsonOutput output, Trace trace)
    {
        var form = All.First(form => form.Takes(trace));
        output.Text("kind", form.Kind);
        output.Text("name", trace.Name);
        output.Color("color", trace.Color);
        output.Number("seriesIndex", trace.SeriesIndex);
        form.WriteMembers(output, trace);
    }

    public static Trace Read(JsonInput input)
    {
        var kind = input.Choice("kind", [.. All.Select(form => form.Kind)]);
        var trace = All.First(form => form.Kind == kind).ReadMembers(input);
        trace.Name = input.Text("name");
        trace.Color = input.Color("color");
        trace.SeriesIndex = input.Index("seriesIndex");
        input.End();
        return trace;
    }

    protected abstract bool Takes(Trace trace);

    protected abstract void WriteMembers(JsonOutput output, Trace trace);

    protected abstract Trace ReadMembers(JsonInput input);
}

/// <inheritdoc/>
internal abstract class TraceJson<T>(string kind) : TraceJson(kind)
    where T : Trace
{
    protected sealed override bool Takes(Trace trace) => trace is T;

    protected sealed override void WriteMembers(JsonOutput output, Trace trace) => Write(output, (T)trace);

    protected sealed override Trace ReadMembers(JsonInput input) => Make(input);

    protected abstract void Write(JsonOutput output, T trace);

    protected abstract T Make(JsonInput input);
}
