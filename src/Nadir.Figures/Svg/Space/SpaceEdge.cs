namespace Nadir.Figures;

/// <summary>The edge of the box that carries an axis' numbers and title.</summary>
/// <param name="Axis">What is measured along it.</param>
/// <param name="Place">The place of a fraction of the axis.</param>
/// <param name="Start">Where its lower end is seen.</param>
/// <param name="End">Where its upper end is seen.</param>
/// <param name="Outward">Away from the box; length 1.</param>
internal sealed record SpaceEdge(AxisView Axis, Func<double, Point3> Place, Seen Start, Seen End, (double X, double Y) Outward)
{
    // Seen from its end, an axis has no room for numbers.
    private const double LeastLength = 26;
    private const double LabelSize = 12;
    private const double TitleSize = 13;
    private const double LabelGap = 7;
    private const double TitleGap = 1;
    private const double MostMoved = 14;
    private const double LeastTickDistance = 15;
    private const int LeastIntervals = 4;
    private const int MostIntervals = 8;
    private const double Steep = 72;

    private double Length => Math.Sqrt(Math.Pow(End.X - Start.X, 2) + Math.Pow(End.Y - Start.Y, 2));

    /// <summary>As many ticks as have room for their numbers, or for every second of them.</summary>
    public (List<Tick> Ticks, List<PlacedText> Labels) Labels(IReadOnlyList<ConvexShape> obstacles, Projection projection)
    {
        var best = (Ticks: Axis.Ticks(LeastIntervals), Labels: new List<PlacedText>());
        if (Length < LeastLength)
            return best;
        for (var intervals = Math.Clamp((int)(Length / LeastTickDistance), LeastIntervals, MostIntervals); intervals > 1; intervals--)
        {
            var ticks = Axis.Ticks(intervals);
            var wanted = ticks.Where(tick => tick.Text.Length > 0).ToList();
            foreach (var stride in (int[])[2, 1])
            {
                var labels = wanted.Where((_, i) => i % stride == 0)
                    .Select(tick => Label(tick, projection.Of(Place(Axis.Fraction(tick.Value))), obstacles)).OfType<PlacedText>().ToList();
                var apart = labels.Zip(labels.Skip(1)).All(pair => !pair.First.Room.Overlaps(pair.Second.Room));
                if (!apart || labels.Count < best.Labels.Count)
                    continue;
                best = (ticks, labels);
                // Fewer intervals have fewer numbers.
                if (stride == 1)
                    return best;
            }
        }

        return best;
    }

    /// <summary>Null where there is none, or no room for one.</summary>
    /// <param name="labels">The numbers of the edge, which it stands beyond.</param>
    public PlacedText? Title(List<PlacedText> labels, IReadOnlyList<ConvexShape> obstacles, double widest)
    {
        if (Length < LeastLength || Axis.Caption.Length == 0)
            return null;
        var angle = Math.Atan2(End.Y - Start.Y, End.X - Start.X) * 180 / Math.PI;
        angle = angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
        angle = Math.Abs(angle) > Steep ? -90 : Math.Round(angle);
        var text = MathText.Of(Axis.Caption).Fit(TitleSize, widest);
        var (x, y) = ((Start.X + End.X) / 2, (Start.Y + End.Y) / 2);
        var start = labels.Select(label => label.Reach(x, y, Outward)).DefaultIfEmpty(0).Max() + TitleGap + TitleSize / 2;
        return PlacedText.Beyond(text, x, y, TitleSize, angle, Outward, start, start + MostMoved * 10, obstacles);
    }

    private PlacedText? Label(Tick tick, Seen at, IReadOnlyList<ConvexShape> obstacles)
    {
        var text = MathText.Of(tick.Text);
        var width = text.Width(LabelSize);
        var start = LabelGap + Math.Abs(Outward.X) * width / 2 + Math.Abs(Outward.Y) * LabelSize / 2;
        return PlacedText.Beyond(text, at.X, at.Y, LabelSize, 0, Outward, start, start + MostMoved, obstacles);
    }
}
