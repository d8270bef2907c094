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
        var plane = new PlotPlane(axes, new Box(0, 0, canvas.Width - 1, canvas.Height - 1));
        var boxes = figure.Traces.OfType<BoxTrace>().ToList();
        foreach (var (index, trace) in figure.Traces.Index())
        {
            TerminalGrounds.Draw(canvas, axes, trace);
            switch (trace)
            {
                case LineTrace line:
                    DrawLine(canvas, plane, line, index, DotPattern.Of(line.Dash, index, apart));
                    break;
                case ScatterTrace scatter:
                    DrawScatter(canvas, plane, scatter, index, alone: figure.Traces.Count == 1);
                    break;
                case BarTrace bar:
                    DrawBars(canvas, plane, bar, index);
                    break;
                case BandTrace band:
                    TerminalAreas.Draw(canvas, plane, band, index);
                    break;
                case RegionTrace region:
                    TerminalAreas.Draw(canvas, plane, region, index);
                    break;
                case ContourTrace contour:
                    TerminalCurves.Draw(canvas, plane, contour, index);
                    break;
                case ImplicitTrace implicitCurve:
                    TerminalCurves.Draw(canvas, plane, implicitCurve, index, DotPattern.Among(figure, implicitCurve, implicitCurve.Dash, apart));
                    break;
                case PathTrace path:
                    TerminalCurves.Draw(canvas, plane, path, index, DotPattern.Among(figure, path, LineDash.Solid, apart));
                    break;
                case RuleTrace rule:
                    TerminalCurves.Draw(canvas, plane, rule, index);
                    break;
                case VectorFieldTrace field:
                    TerminalArrows.Draw(canvas, plane, field, index);
                    break;
                case HistogramTrace histogram:
                    TerminalBins.Draw(canvas, plane, histogram, index, TerminalBins.PatternOf(figure, histogram, apart));
                    break;
                case BoxTrace box:
                    TerminalBoxes.Draw(canvas, plane, box, index, boxes.IndexOf(box), boxes.Count);
                    break;
            }
        }

        foreach (var note in figure.Annotations.Where(note => plane.CanPlace(note.X, note.Y)))
            Write(canvas, plane, note);
    }

    private static void DrawLine(BrailleCanvas canvas, PlotPlane plane, LineTrace line, int index, DotPattern pattern)
    {
        foreach (var run in plane.Runs(line.Points))
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
    private static void DrawScatter(BrailleCanvas canvas, PlotPlane plane, ScatterTrace scatter, int index, bool alone)
    {
        var dots = alone && scatter.Points.Count > FewPoints;
        foreach (var (x, y) in plane.Runs(scatter.Points).SelectMany(run => run))
        {
            if (dots)
                canvas.Dot(x, y, index);
            else
                canvas.Mark(x, y, index, MarkOf(index));
        }
    }

    private static void DrawBars(BrailleCanvas canvas, PlotPlane plane, BarTrace bar, int index)
    {
        var half = canvas.Width * BarShare / plane.Axes.X.Categories.Count / 2;
        for (var i = 0; i < bar.Values.Count; i++)
        {
            if (!plane.Axes.Y.CanPlace(bar.Values[i]))
                continue;
            var center = plane.X(plane.Axes.X.PlaceOf(bar.Labels[i]));
            for (var x = Math.Ceiling(center - half); x <= center + half; x++)
                canvas.Line((x, plane.Foot), (x, plane.Y(bar.Values[i])), index, new DotPattern(1, 0));
        }
    }

    // Right of its place, left where there is no room, and above or below where something stands there.
    private static void Write(BrailleCanvas canvas, PlotPlane plane, Annotation note)
    {
        var text = MathText.Of(note.Text).Plain;
        var (column, row) = ((int)Math.Round(plane.X(note.X)) / 2, (int)Math.Round(plane.Y(note.Y)) / 4);
        foreach (var down in (int[])[0, -1, 1, -2, 2])
        {
            if (canvas.Write(column + 2, row + down, text, BrailleCanvas.Nobody)
                || canvas.Write(column - 1 - RuneCells.Of(text), row + down, text, BrailleCanvas.Nobody))
            {
                return;
            }
        }
    }
}
