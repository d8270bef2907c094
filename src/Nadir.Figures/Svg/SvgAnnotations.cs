namespace Nadir.Figures;

/// <summary>Notes beside their places: where they cover least, apart from each other, never beyond the picture.</summary>
internal static class SvgAnnotations
{
    private const double Size = 12.5;
    private const double Near = 9;
    private const double HeadLength = 8;
    private static readonly double[] Distances = [30, 48, 70];

    // Right above first, as readers expect a label beside its point.
    private static readonly (double X, double Y)[] Directions =
        [(0.8, -0.6), (-0.8, -0.6), (0.8, 0.6), (-0.8, 0.6), (0, -1), (0, 1), (1, 0), (-1, 0)];

    /// <param name="space">What no text may leave.</param>
    /// <param name="taken">Where texts stand already, in the plot.</param>
    public static void Draw(SvgCanvas canvas, PlotPlane plane, Figure figure, Box space, List<LabelPlace> taken)
    {
        if (figure.Annotations.Count == 0)
            return;
        var box = plane.Box;
        var ink = Ink(plane, figure);
        var texts = taken.Select(place => Around(place, box)).ToList();
        foreach (var note in figure.Annotations.Where(note => plane.CanPlace(note.X, note.Y)))
        {
            var (x, y) = (box.Left + plane.X(note.X), box.Top + plane.Y(note.Y));
            if (x < box.Left - 1 || x > box.Right + 1 || y < box.Top - 1 || y > box.Bottom + 1)
                continue;
            var text = MathText.Of(note.Text).Fit(Size, space.Width - 8);
            var place = Best(box, x, y, text.Width(Size), note.Arrow, ink, texts);
            texts.Add(place);
            if (note.Arrow)
                DrawArrow(canvas, place, x, y);
            canvas.Text(
                text, place.Left, place.Top + Size * 0.86, Size, canvas.Theme.Text, halo: canvas.Theme.Background);
        }
    }

    private static Box Best(Box box, double x, double y, double width, bool arrow, InkMap ink, List<Box> texts)
    {
        var (best, least) = (default(Box), double.MaxValue);
        foreach (var (step, distance) in (arrow ? Distances : [Near]).Index())
        {
            foreach (var (order, (dx, dy)) in Directions.Index())
            {
                var (middle, center) = (x + dx * (distance + (dx == 0 ? 0 : width / 2)), y + dy * (distance + Size / 2));
                var wanted = new Box(middle - width / 2, center - Size * 0.6, width, Size * 1.2);
                var kept = wanted with
                {
                    Left = Math.Max(box.Left + 3, Math.Min(wanted.Left, box.Right - width - 3)),
                    Top = Math.Clamp(wanted.Top, box.Top + 2, Math.Max(box.Top + 2, box.Bottom - wanted.Height - 2)),
                };
                var moved = Math.Abs(kept.Left - wanted.Left) + Math.Abs(kept.Top - wanted.Top);
                var inPlot = new Box(kept.Left - box.Left - 2, kept.Top - box.Top - 2, kept.Width + 4, kept.Height + 4);
                var cost = 0.1 * order + 0.4 * step + 0.1 * moved + (Covers(kept, x, y) ? 8 : 0)
                    + 100 * texts.Count(other => Overlap(kept, other)) + Math.Min(12, ink.CountIn(inPlot));
                if (cost < least)
                    (best, least) = (kept, cost);
            }
        }

        return best;
    }

    private static void DrawArrow(SvgCanvas canvas, Box text, double x, double y)
    {
        var (fromX, fromY) = (Math.Clamp(x, text.Left, text.Right), Math.Clamp(y, text.Top, text.Bottom));
        var length = double.Hypot(x - fromX, y - fromY);
        if (length < 2 * HeadLength)
            return;
        var (dx, dy) = ((x - fromX) / length, (y - fromY) / length);
        var (tipX, tipY) = (x - 3 * dx, y - 3 * dy);
        var shaft = new PathData().Move(fromX + 2 * dx, fromY + 2 * dy).Line(tipX - HeadLength * 0.6 * dx, tipY - HeadLength * 0.6 * dy);
        var head = new PathData();
        ArrowHead.Add(head, tipX - dx * HeadLength / 2, tipY - dy * HeadLength / 2, dx, dy, HeadLength);
        canvas.Path(shaft.ToString(), canvas.Theme.Text, 1.2, LineDash.Solid);
        canvas.Area(head.ToString(), canvas.Theme.Text);
    }

    private static InkMap Ink(PlotPlane plane, Figure figure)
    {
        var ink = new InkMap(plane.Box);
        foreach (var trace in figure.Traces)
        {
            // Contours are everywhere; what is drawn over them counts more.
            for (var time = trace is ContourTrace ? 1 : 0; time < 2; time++)
            {
                foreach (var run in RunsOf(plane, trace))
                    ink.Add(run, owner: 0);
            }
        }

        foreach (var (x, y) in figure.Traces.OfType<ScatterTrace>().SelectMany(scatter => plane.Runs(scatter.Points)).SelectMany(run => run))
        {
            // A marker counts for what it covers.
            foreach (var shift in (double[])[-3, 0, 3])
                ink.Add(x + shift, y, owner: 0);
        }

        return ink;
    }

    private static IEnumerable<IReadOnlyList<(double X, double Y)>> RunsOf(PlotPlane plane, Trace trace) => trace switch
    {
        LineTrace line => plane.Runs(line.Points),
        PathTrace path => plane.Runs(path.Points),
        ImplicitTrace curve => curve.Curve.Pieces.Select(plane.Of),
        ContourTrace { Lines: true } contour => contour.Contours.Lines.SelectMany(line => line.Pieces).Select(plane.Of),
        _ => [],
    };

    private static Box Around(LabelPlace place, Box box)
    {
        var (sine, cosine) = Math.SinCos(place.Angle * Math.PI / 180);
        var width = place.Width * Math.Abs(cosine) + place.Height * Math.Abs(sine);
        var height = place.Width * Math.Abs(sine) + place.Height * Math.Abs(cosine);
        return new Box(box.Left + place.X - width / 2, box.Top + place.Y - height / 2, width, height);
    }

    private static bool Covers(Box box, double x, double y) =>
        x > box.Left - 2 && x < box.Right + 2 && y > box.Top - 2 && y < box.Bottom + 2;

    private static bool Overlap(Box one, Box other) =>
        one.Left < other.Right + 3 && other.Left < one.Right + 3 && one.Top < other.Bottom + 2 && other.Top < one.Bottom + 2;
}
