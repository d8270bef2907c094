using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>Arrows as lines, on the largest scale at which neighbours stay apart in the figure's own size.</summary>
internal sealed class PlotlyVectorField : PlotlyTrace<VectorFieldTrace>
{
    private const double HeadShare = 0.35;
    private const double HeadAngle = 0.45;

    protected override void Add(PlotlyPicture picture, VectorFieldTrace trace, Paint paint)
    {
        var (wide, high) = (picture.Figure.Width, picture.Figure.Height);
        var (x, y) = (picture.Axes.X, picture.Axes.Y);
        var arrows = Enumerable.Range(0, trace.X.Count)
            .Where(i => x.CanPlace(trace.X[i]) && y.CanPlace(trace.Y[i]) && double.IsFinite(trace.U[i]) && double.IsFinite(trace.V[i]))
            .Select(i => (X: x.Fraction(trace.X[i]) * wide, Y: y.Fraction(trace.Y[i]) * high, Dx: trace.U[i] / (x.Maximum - x.Minimum) * wide, Dy: trace.V[i] / (y.Maximum - y.Minimum) * high))
            .ToArray();
        var longest = arrows.Select(arrow => double.Hypot(arrow.Dx, arrow.Dy)).DefaultIfEmpty(0).Max();
        if (longest == 0)
            return;
        var room = Math.Sqrt(wide * high / arrows.Length) * 0.85;
        var pieces = arrows.Select(arrow =>
        {
            var length = double.Hypot(arrow.Dx, arrow.Dy);
            var factor = room / (trace.Normalize && length > 0 ? length : longest);
            return Arrow(arrow.X, arrow.Y, arrow.Dx * factor, arrow.Dy * factor);
        });
        var (across, up) = PlotlyOutline.Joined(pieces);
        picture.Add(Named(
            new JsonObject
            {
                ["type"] = "scatter",
                ["mode"] = "lines",
                ["x"] = PlotlyNumbers.Of([.. across.Select(place => Value(x, place / wide, picture.Figure.XAxis))]),
                ["y"] = PlotlyNumbers.Of([.. up.Select(place => Value(y, place / high, picture.Figure.YAxis))]),
                ["line"] = new JsonObject { ["color"] = picture.Color(paint), ["width"] = 1.3 },
                ["hoverinfo"] = "skip",
            },
            trace,
            paint));
    }

    private static Polyline Arrow(double x, double y, double dx, double dy)
    {
        var (tipX, tipY) = (x + dx / 2, y + dy / 2);
        var (sine, cosine) = Math.SinCos(HeadAngle);
        double[] leftX = [tipX - HeadShare * (dx * cosine - dy * sine), tipX - HeadShare * (dx * cosine + dy * sine)];
        double[] leftY = [tipY - HeadShare * (dy * cosine + dx * sine), tipY - HeadShare * (dy * cosine - dx * sine)];
        return new Polyline([x - dx / 2, tipX, leftX[0], tipX, leftX[1]], [y - dy / 2, tipY, leftY[0], tipY, leftY[1]]);
    }

    private static double Value(AxisView axis, double fraction, Axis asked) => asked.Scale == AxisScale.Logarithmic
        ? axis.Minimum * Math.Pow(axis.Maximum / axis.Minimum, fraction)
        : axis.Minimum + fraction * (axis.Maximum - axis.Minimum);
}
