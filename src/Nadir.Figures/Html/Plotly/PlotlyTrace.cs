using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>How traces of one kind become Plotly's; one file a kind.</summary>
internal abstract class PlotlyTrace
{
    private static readonly PlotlyTrace[] All =
    [
        new PlotlyLine(), new PlotlyScatter(), new PlotlyPath(), new PlotlyBand(), new PlotlyRegion(), new PlotlyContour(),
        new PlotlyImplicit(), new PlotlyRule(), new PlotlyVectorField(), new PlotlyField(), new PlotlySurface(),
        new PlotlyHeatMap(), new PlotlyBar(), new PlotlyHistogram(), new PlotlyBox(),
    ];

    public static void AddTo(PlotlyPicture picture, Trace trace, int index) =>
        All.First(form => form.Takes(trace)).AddAny(picture, trace, picture.Theme.Of(trace, index));

    protected abstract bool Takes(Trace trace);

    protected abstract void AddAny(PlotlyPicture picture, Trace trace, Paint paint);

    /// <summary>A legend entry where the trace has a name; several Plotly traces of one trace share it.</summary>
    protected static JsonObject Named(JsonObject form, Trace trace, Paint paint, bool first = true)
    {
        form["name"] = HtmlText.Of(trace.Name);
        form["showlegend"] = first && trace.Name.Length > 0;
        form["legendgroup"] = $"{paint.Role}{paint.Color} {HtmlText.Of(trace.Name)}";
        return form;
    }

    protected static string Dash(LineDash dash) => dash switch
    {
        LineDash.Dashed => "dash",
        LineDash.Dotted => "dot",
        _ => "solid",
    };
}

/// <inheritdoc/>
internal abstract class PlotlyTrace<T> : PlotlyTrace
    where T : Trace
{
    protected sealed override bool Takes(Trace trace) => trace is T;

    protected sealed override void AddAny(PlotlyPicture picture, Trace trace, Paint paint) => Add(picture, (T)trace, paint);

    protected abstract void Add(PlotlyPicture picture, T trace, Paint paint);
}
