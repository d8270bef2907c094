namespace Nadir.Figures;

/// <summary>Finds where along contour lines their levels can be written, and takes that part out of the line.</summary>
internal static class ContourLabels
{
    private const double Air = 4;
    private const double LeastLinesPerLabel = 2.2;
    private const double LeastStraightness = 0.93;
    private const double Step = 6;
    private const int MostLabelsPerLevel = 2;
    private const double CostOfTouch = 0.4;
    private const double MostCost = 6;

    /// <summary>A label and what is left of its line, whose piece is removed from the level's.</summary>
    public readonly record struct Label(int Level, LabelPlace Place, IReadOnlyList<IReadOnlyList<(double X, double Y)>> Rest);

    /// <param name="lines">The pieces of each level; those that get a label are taken out.</param>
    /// <param name="taken">Where texts stand already; the new ones are added.</param>
    public static List<Label> Place(
        Box box,
        ContourTrace contour,
        List<List<IReadOnlyList<(double X, double Y)>>> lines,
        double size,
        List<LabelPlace> taken)
    {
        var labels = new List<Label>();
        var ink = new InkMap(box);
        foreach (var (level, piece) in lines.SelectMany((pieces, level) => pieces.Select(piece => (level, piece))))
            ink.Add(piece, level);
        for (var level = 0; level < lines.Count; level++)
        {
            var text = NumberText.Value(contour.Contours.Lines[level].Level);
            var width = TextMetrics.Width(text, size);
            var longest = lines[level].Select(piece => new ArcLength(piece)).Where(arc => arc.Total >= LeastLinesPerLabel * (width + 2 * Air));
            foreach (var arc in longest.OrderByDescending(arc => arc.Total).Take(MostLabelsPerLevel).ToList())
            {
                if (Best(box, arc, text, width, size, taken, place => Crowding(place, ink, level)) is not { } best)
                    continue;
                var gap = width / 2 + Air;
                labels.Add(new Label(level, best.Place, arc.Without(best.Along - gap, best.Along + gap)));
                lines[level].Remove(arc.Points);
                taken.Add(best.Place);
            }
        }

        return labels;
    }

    private static (LabelPlace Place, double Along)? Best(
        Box box,
        ArcLength arc,
        string text,
        double width,
        double size,
        List<LabelPlace> taken,
        Func<LabelPlace, double> crowding)
    {
        var (best, least) = (default((LabelPlace, double)?), MostCost);
        var reach = width / 2 + Air;
        var first = arc.IsClosed ? 0 : reach;
        var last = arc.IsClosed ? arc.Total : arc.Total - reach;
        for (var along = first; along <= last; along += Step)
        {
            var (from, to, middle) = (arc.At(along - reach), arc.At(along + reach), arc.At(along));
            var chord = double.Hypot(to.X - from.X, to.Y - from.Y);
            var straightness = chord / (2 * reach);
            if (straightness < LeastStraightness)
                continue;
            var angle = Upright(Math.Atan2(to.Y - from.Y, to.X - from.X) * 180 / Math.PI);
            var (x, y) = ((from.X + to.X) / 4 + middle.X / 2, (from.Y + to.Y) / 4 + middle.Y / 2);
            var place = new LabelPlace(text, x, y, angle, width, size);
            if (!place.Fits(box, 2) || taken.Any(other => other.DistanceTo(place) < 3))
                continue;
            var away = double.Hypot(x - box.Width / 2, y - box.Height / 2) / double.Hypot(box.Width, box.Height);
            var cost = Math.Abs(angle) / 90 + 10 * (1 - straightness) + 0.3 * away;
            if (cost < least && cost + crowding(place) is var whole && whole < least)
                (best, least) = ((place, along), whole);
        }

        return best;
    }

    // What other lines the letters would stand on.
    private static double Crowding(LabelPlace place, InkMap ink, int level)
    {
        var reach = place.Height * 0.55;
        return CostOfTouch * place.Spine.Sum(point =>
            ink.CountIn(new Box(point.X - reach, point.Y - reach, 2 * reach, 2 * reach), exceptOwner: level));
    }

    private static double Upright(double angle) => angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle;
}
