namespace Nadir.Figures;

/// <summary>Contours, curves of equations, paths and rules as dots.</summary>
internal static class TerminalCurves
{
    public const char Start = '○';
    public const char End = '●';

    public static void Draw(BrailleCanvas canvas, PlotPlane plane, ContourTrace contour, int painter)
    {
        // Filled bands show their edges themselves, and a row below them the levels.
        foreach (var line in contour.Contours.Lines.Where(_ => contour is { Lines: true, Filled: false }))
        {
            var pieces = line.Pieces.Select(plane.Of).Where(piece => piece.Count > 1).ToList();
            foreach (var piece in pieces)
                Draw(canvas, piece, painter, new DotPattern(1, 0));
            if (contour.Labels && pieces.Count > 0)
                Label(canvas, pieces.MaxBy(piece => piece.Count)!, NumberText.Value(line.Level, NumberStyle.Terminal), painter);
        }
    }

    public static void Draw(BrailleCanvas canvas, PlotPlane plane, ImplicitTrace trace, int painter, DotPattern pattern)
    {
        foreach (var piece in trace.Curve.Pieces)
            Draw(canvas, plane.Of(piece), painter, pattern);
        foreach (var (x, y) in trace.Curve.IsolatedPoints.Where(point => plane.CanPlace(point.X, point.Y)))
            canvas.Mark(plane.X(x), plane.Y(y), painter, TerminalTraces.MarkOf(painter));
    }

    public static void Draw(BrailleCanvas canvas, PlotPlane plane, PathTrace path, int painter, DotPattern pattern)
    {
        var runs = plane.Runs(path.Points).ToList();
        foreach (var run in runs)
            Draw(canvas, run, painter, pattern);
        if (runs.Count == 0)
            return;
        foreach (var (x, y) in runs.SelectMany(run => run).Where(_ => path.Markers))
            canvas.Mark(x, y, painter, '·');
        canvas.Mark(runs[0][0].X, runs[0][0].Y, painter, Start);
        canvas.Mark(runs[^1][^1].X, runs[^1][^1].Y, painter, End);
    }

    public static void Draw(BrailleCanvas canvas, PlotPlane plane, RuleTrace rule, int painter)
    {
        if (!(rule.IsVertical ? plane.Axes.X : plane.Axes.Y).CanPlace(rule.At))
            return;
        var (from, to) = rule.IsVertical
            ? ((plane.X(rule.At), 0.0), (plane.X(rule.At), canvas.Height - 1.0))
            : ((0.0, plane.Y(rule.At)), (canvas.Width - 1.0, plane.Y(rule.At)));
        canvas.Line(from, to, painter, DotPattern.Of(rule.Dash, 0, apart: false));
    }

    private static void Draw(BrailleCanvas canvas, IReadOnlyList<(double X, double Y)> line, int painter, DotPattern pattern)
    {
        for (var i = 1; i < line.Count; i++)
            canvas.Line(line[i - 1], line[i], painter, pattern);
    }

    // Where the line first has room for its level, from its middle on.
    private static void Label(BrailleCanvas canvas, IReadOnlyList<(double X, double Y)> line, string level, int painter)
    {
        for (var i = 0; i < line.Count; i++)
        {
            var (x, y) = line[(line.Count / 2 + i) % line.Count];
            if (double.IsFinite(x) && Math.Abs(x) < 1e6 && Math.Abs(y) < 1e6
                && canvas.Write((int)x / 2 - level.Length / 2, (int)Math.Round(y) / 4, level, painter))
            {
                return;
            }
        }
    }
}
