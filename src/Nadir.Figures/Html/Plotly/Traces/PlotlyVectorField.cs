using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>Arrows as lines, on the largest scale at which neighbours stay apart in the figure's own size.</summary>
internal sealed class PlotlyVectorField : PlotlyTrace<VectorFieldTrace>
{
    private const double HeadShare = 0.35;
    private const double HeadAngle = 0.45;
    private const int Shades = 12;

    protected override void Add(PlotlyPicture picture, VectorFieldTrace trace, Paint paint)
    {
        var (wide, high) = (picture.Figure.Width, picture.Figure.Height);
        var (x, y) = (picture.Axes.X, picture.Axes.Y);
        var largest = trace.Largest;
        var arrows = Enumerable.Range(0, trace.X.Count)
            .Where(i => x.CanPlace(trace.X[i]) && y.CanPlace(trace.Y[i]) && double.IsFinite(trace.U[i]) && double.IsFinite(trace.V[i]))
            .Select(i => new Vector(
                x.Fraction(trace.X[i]) * wide,
                y.Fraction(trace.Y[i]) * high,
                trace.U[i] / largest * x.Slope(trace.X[i]) * wide,
                trace.V[i] / largest * y.Slope(trace.Y[i]) * high,
                double.Hypot(trace.U[i], trace.V[i])))
            .ToArray();
        var longest = arrows.Select(arrow => arrow.Length).DefaultIfEmpty(0).Max();
        if (longest == 0)
            return;
        var room = Math.Sqrt(wide * high / arrows.Length) * 0.85;
        var scale = trace.Normalize ? new ColorScale(trace) : null;
        var first = true;
        int ShadeOf(Vector arrow) => scale is null ? 0 : (int)Math.Round(scale.Fraction(arrow.Size) * Shades);
        foreach (var shade in arrows.GroupBy(ShadeOf).OrderBy(group => group.Key))
        {
            var (across, up) = PlotlyOutline.Joined(shade.Select(arrow =>
                Arrow(arrow, room / (trace.Normalize && arrow.Length > 0 ? arrow.Length : longest))));
            var ink = scale is null ? paint : new Paint(scale.ColorAt(shade.Key / (double)Shades));
            var form = new JsonObject
            {
                ["type"] = "scatter",
                ["mode"] = "lines",
                ["x"] = PlotlyNumbers.Of([.. across.Select(place => x.ValueAt(place / wide))]),
                ["y"] = PlotlyNumbers.Of([.. up.Select(place => y.ValueAt(place / high))]),
                ["line"] = new JsonObject { ["color"] = picture.Color(ink), ["width"] = 1.3 },
                ["hoverinfo"] = "skip",
            };
            picture.Add(Named(form, trace, paint, first));
            first = false;
        }

        if (scale is not null)
        {
            var bar = picture.ColorBar(trace.ValueTitle);
            picture.Add(PlotlyColors.Key(PlotlyColors.Scale(trace.Colormap), scale.Minimum, scale.Maximum, bar));
        }
    }

    private static Polyline Arrow(Vector vector, double factor)
    {
        var (x, y, dx, dy) = (vector.X, vector.Y, vector.Dx * factor, vector.Dy * factor);
        var (tipX, tipY) = (x + dx / 2, y + dy / 2);
        var (sine, cosine) = Math.SinCos(HeadAngle);
        double[] sideX = [tipX - HeadShare * (dx * cosine - dy * sine), tipX - HeadShare * (dx * cosine + dy * sine)];
        double[] sideY = [tipY - HeadShare * (dy * cosine + dx * sine), tipY - HeadShare * (dy * cosine - dx * sine)];
        return new Polyline([x - dx / 2, tipX, sideX[0], tipX, sideX[1]], [y - dy / 2, tipY, sideY[0], tipY, sideY[1]]);
    }

    private readonly record struct Vector(double X, double Y, double Dx, double Dy, double Size)
    {
        public double Length => double.Hypot(Dx, Dy);
    }
}
