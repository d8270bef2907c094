using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>A band: one closed outline between each two gaps.</summary>
internal sealed class PlotlyBand : PlotlyTrace<BandTrace>
{
    private const double Opacity = 0.22;

    protected override void Add(PlotlyPicture picture, BandTrace trace, Paint paint)
    {
        var pieces = new List<Polyline>();
        for (var start = 0; start < trace.X.Count;)
        {
            var end = start;
            while (end < trace.X.Count && IsWhole(picture, trace, end))
                end++;
            var span = Enumerable.Range(start, end - start).ToArray();
            if (span.Length > 1)
            {
                pieces.Add(new Polyline(
                    span.Concat(span.Reverse()).Select(i => trace.X[i]),
                    span.Select(i => trace.High[i]).Concat(span.Reverse().Select(i => trace.Low[i])),
                    isClosed: true));
            }

            start = end + 1;
        }

        var (x, y) = PlotlyOutline.Joined(pieces);
        picture.Add(Named(
            new JsonObject
            {
                ["type"] = "scatter",
                ["mode"] = "lines",
                ["x"] = PlotlyNumbers.Of(x),
                ["y"] = PlotlyNumbers.Of(y),
                ["fill"] = "toself",
                ["fillcolor"] = picture.Color(paint, Opacity),
                ["line"] = new JsonObject { ["width"] = 0, ["color"] = picture.Color(paint) },
                ["hoverinfo"] = "skip",
            },
            trace,
            paint));
    }

    private static bool IsWhole(PlotlyPicture picture, BandTrace trace, int i) =>
        picture.Axes.X.CanPlace(trace.X[i]) && picture.Axes.Y.CanPlace(trace.Low[i]) && picture.Axes.Y.CanPlace(trace.High[i]);
}
