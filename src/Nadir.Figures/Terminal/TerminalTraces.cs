namespace Nadir.Figures;

/// <summary>Draws traces as dots; the painter of a dot is the trace's place in the figure.</summary>
internal static class TerminalTraces
{
    private const double BarShare = 0.8;
    private const int FewPoints = 60;
    private const string Marks = "•×+○◆△";

    /// <summary>The character of a scatter trace by its place in the figure.</summary>
    public static char MarkOf(int index) => Marks[index % Marks.Length];

    public static void Draw(BrailleCanvas canvas, FigureAxes axes, Figure figure, bool apart)
    {
        foreach (var (index, trace) in figure.Traces.Index())
        {
            switch (trace)
            {
                case LineTrace line:
                    DrawLine(canvas, axes, line, index, DotPattern.Of(line, index, apart));
                    break;
                case ScatterTrace scatter:
                    DrawScatter(canvas, axes, scatter, index, alone: figure.Traces.Count == 1);
                    break;
                case BarTrace bar:
                    DrawBars(canvas, axes, bar, index);
                    break;
            }
        }
    }

    private static void DrawLine(BrailleCanvas canvas, FigureAxes axes, LineTrace line, int index, DotPattern pattern)
    {
        foreach (var run in Runs.Of(axes, line.Points, canvas.Width - 1, canvas.Height - 1))
        {
            var points = Decimation.Thin(run);
            foreach (var (x, y) in run.Where(_ => line.Markers))
                canvas.Mark(x, y, index, MarkOf(index));
            if (points.Count == 1)
                canvas.Dot(points[0].X, points[0].Y, index);
            for (var i = 1; i < points.Count; i++)
                canvas.Line(points[i - 1], points[i], index, pattern);
        }
    }

    // Dots are finer; among other traces, and where there are few, only a character of its own can be found.
    private static void DrawScatter(BrailleCanvas canvas, FigureAxes axes, ScatterTrace scatter, int index, bool alone)
    {
        var dots = alone && scatter.Points.Count > FewPoints;
        var runs = Runs.Of(axes, scatter.Points, canvas.Width - 1, canvas.Height - 1);
        foreach (var (x, y) in runs.SelectMany(run => run))
        {
            if (dots)
                canvas.Dot(x, y, index);
            else
                canvas.Mark(x, y, index, MarkOf(index));
        }
    }

    private static void DrawBars(BrailleCanvas canvas, FigureAxes axes, BarTrace bar, int index)
    {
        var half = canvas.Width * BarShare / axes.X.Categories.Count / 2;
        var foot = axes.Y.CanPlace(0) ? Down(canvas, axes, 0) : canvas.Height - 1;
        for (var i = 0; i < bar.Values.Count; i++)
        {
            if (!axes.Y.CanPlace(bar.Values[i]))
                continue;
            var center = axes.X.Fraction(axes.X.PlaceOf(bar.Labels[i])) * (canvas.Width - 1);
            var end = Down(canvas, axes, bar.Values[i]);
            for (var x = Math.Ceiling(center - half); x <= center + half; x++)
                canvas.Line((x, foot), (x, end), index, new DotPattern(1, 0));
        }
    }

    private static double Down(BrailleCanvas canvas, FigureAxes axes, double value) =>
        (1 - axes.Y.Fraction(value)) * (canvas.Height - 1);
}
