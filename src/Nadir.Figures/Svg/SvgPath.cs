namespace Nadir.Figures;

/// <summary>A way: a line with a light rim, a ring where it starts, a dot where it ends, arrow heads along it.</summary>
internal static class SvgPath
{
    public const double StartRadius = 4.5;
    public const double EndRadius = 4.5;
    private const double StepRadius = 2.5;
    private const double Rim = 2.4;
    private const double RimOpacity = 0.75;
    private const double HeadLength = 9;
    private const double HeadDistance = 90;
    private const double LeastForHead = 30;

    public static void Draw(SvgCanvas canvas, PlotPlane plane, PathTrace path, Paint paint)
    {
        var runs = plane.Runs(path.Points).ToList();
        if (runs.Count == 0)
            return;
        var data = new PathData();
        foreach (var run in runs)
            data.Lines(Decimation.Simplify(run));
        var line = data.ToString();
        canvas.OpenGroup(RimOpacity, " stroke-linecap=\"round\"");
        canvas.Path(line, canvas.Theme.Background, path.Thickness + Rim, LineDash.Solid);
        canvas.Close("g");
        canvas.Path(line, paint, path.Thickness, LineDash.Solid);
        var heads = new PathData();
        foreach (var run in runs)
            AddHeads(heads, plane.Box, run, path.Thickness);
        if (!heads.IsEmpty)
            canvas.Area(heads.ToString(), paint);
        if (path.Markers)
            SvgScatter.DrawMarkers(canvas, [.. Decimation.Distinct(runs.SelectMany(run => run))], paint, StepRadius, 1);
        DrawEnds(canvas, runs[0][0], runs[^1][^1], paint, path.Thickness);
    }

    /// <summary>The marks of start and end, also for a path in space.</summary>
    public static void DrawEnds(
        SvgCanvas canvas, (double X, double Y) start, (double X, double Y) end, Paint paint, double thickness)
    {
        canvas.Open("g", canvas.FillAndStroke(canvas.Theme.Background, paint, Math.Max(1.5, thickness)));
        canvas.Circle(start.X, start.Y, StartRadius);
        canvas.Close("g");
        canvas.Open("g", canvas.FillAndStroke(paint, canvas.Theme.Background, 1.5));
        canvas.Circle(end.X, end.Y, EndRadius);
        canvas.Close("g");
    }

    // Half-way between marks that stand at equal distances, and only inside the plot.
    private static void AddHeads(PathData heads, Box box, List<(double X, double Y)> run, double thickness)
    {
        var total = 0.0;
        for (var i = 1; i < run.Count; i++)
            total += Length(run[i - 1], run[i]);
        if (total < LeastForHead || !double.IsFinite(total))
            return;
        var count = Math.Clamp((int)Math.Round(total / HeadDistance), 1, 6);
        var (walked, next) = (0.0, 0);
        for (var i = 1; i < run.Count && next < count; i++)
        {
            var step = Length(run[i - 1], run[i]);
            for (; next < count && walked + step >= (next + 0.5) * total / count; next++)
            {
                var share = step == 0 ? 0 : ((next + 0.5) * total / count - walked) / step;
                var (x, y) = (run[i - 1].X + share * (run[i].X - run[i - 1].X), run[i - 1].Y + share * (run[i].Y - run[i - 1].Y));
                if (x >= 0 && y >= 0 && x <= box.Width && y <= box.Height && step > 0)
                    ArrowHead.Add(heads, x, y, (run[i].X - run[i - 1].X) / step, (run[i].Y - run[i - 1].Y) / step, HeadLength + thickness);
            }

            walked += step;
        }
    }

    private static double Length((double X, double Y) from, (double X, double Y) to) => double.Hypot(to.X - from.X, to.Y - from.Y);
}
