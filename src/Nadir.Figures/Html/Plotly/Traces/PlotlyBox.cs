using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>Boxes with our quartiles and whiskers, and the values beyond them as markers.</summary>
internal sealed class PlotlyBox : PlotlyTrace<BoxTrace>
{
    protected override void Add(PlotlyPicture picture, BoxTrace trace, Paint paint)
    {
        var boxes = trace.Boxes.Where(box => double.IsFinite(box.Median)).ToArray();
        double Place(BoxSummary box) => picture.Axes.X.PlaceOf(box.Label);
        JsonObject Numbers(Func<BoxSummary, double> of) => PlotlyNumbers.Of([.. boxes.Select(of)]);
        picture.Add(Named(
            new JsonObject
            {
                ["type"] = "box",
                ["x"] = Numbers(Place),
                ["lowerfence"] = Numbers(box => box.Low),
                ["q1"] = Numbers(box => box.FirstQuartile),
                ["median"] = Numbers(box => box.Median),
                ["q3"] = Numbers(box => box.ThirdQuartile),
                ["upperfence"] = Numbers(box => box.High),
                ["boxpoints"] = false,
                ["width"] = 0.5,
                ["fillcolor"] = picture.Color(paint, 0.3),
                ["line"] = new JsonObject { ["color"] = picture.Color(paint), ["width"] = 1.5 },
            },
            trace,
            paint));
        var beyond = boxes.SelectMany(box => box.Outliers.Select(value => (X: Place(box), Y: value))).ToArray();
        if (beyond.Length == 0)
            return;
        var form = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "markers",
            ["x"] = PlotlyNumbers.Of([.. beyond.Select(point => point.X)]),
            ["y"] = PlotlyNumbers.Of([.. beyond.Select(point => point.Y)]),
            ["marker"] = new JsonObject { ["symbol"] = "circle-open", ["size"] = 6, ["color"] = picture.Color(paint) },
            ["hovertemplate"] = "%{y}",
        };
        picture.Add(Named(form, trace, paint, first: false));
    }
}
