namespace Nadir.Figures;

/// <summary>The box from one eye: the sides behind the data, the edges that carry numbers, and where each text stands.</summary>
internal sealed class SpaceLayout
{
    public SpaceLayout(SpaceAxes axes, Projection projection, double widestTitle)
    {
        Projection = projection;
        var half = Projection.Half;
        Front = new Point3(
            Side(projection.Right.Y, -projection.Right.X) * half.X,
            Side(-projection.Right.X, -projection.Right.Y) * half.Y,
            projection.Toward.Z >= 0 ? half.Z : -half.Z);
        var corners = Enumerable.Range(0, 8)
            .Select(i => projection.Of(new Point3(Sign(i) * half.X, Sign(i >> 1) * half.Y, Sign(i >> 2) * half.Z)))
            .Select(seen => (seen.X, seen.Y)).ToArray();
        Box = ConvexShape.Around(corners);
        var middle = projection.Of(default);

        Func<double, Point3> alongX = fraction => new Point3((2 * fraction - 1) * half.X, Front.Y, -Front.Z);
        Func<double, Point3> alongY = fraction => new Point3(Front.X, (2 * fraction - 1) * half.Y, -Front.Z);
        var leftIsFrontX = projection.Of(new Point3(Front.X, -Front.Y, 0)).X <= projection.Of(new Point3(-Front.X, Front.Y, 0)).X;
        var (x, y) = leftIsFrontX ? (Front.X, -Front.Y) : (-Front.X, Front.Y);
        Func<double, Point3> alongZ = fraction => new Point3(x, y, (2 * fraction - 1) * half.Z);

        var edges = new[] { Edge(axes.Z, alongZ, middle), Edge(axes.X, alongX, middle), Edge(axes.Y, alongY, middle) };
        var taken = new List<ConvexShape> { Box };
        var ticks = new List<List<Tick>>();
        var numbers = new List<List<PlacedText>>();
        foreach (var edge in edges)
        {
            var (marked, labels) = edge.Labels(taken, projection);
            ticks.Add(marked);
            numbers.Add(labels);
            taken.AddRange(labels.Select(label => label.Room));
        }

        foreach (var (edge, labels) in edges.Zip(numbers))
        {
            if (edge.Title(labels, taken, widestTitle) is not { } title)
                continue;
            Titles.Add(title);
            taken.Add(title.Room);
        }

        Labels = [.. numbers.SelectMany(labels => labels)];
        (ZTicks, XTicks, YTicks) = (ticks[0], ticks[1], ticks[2]);
        Edges = edges;
        Room = new Box(
            taken.Min(shape => shape.Left), taken.Min(shape => shape.Top),
            taken.Max(shape => shape.Right) - taken.Min(shape => shape.Left),
            taken.Max(shape => shape.Bottom) - taken.Min(shape => shape.Top));
    }

    public Projection Projection { get; }

    /// <summary>The corner nearest to the eye; the sides that meet at its opposite are behind the data.</summary>
    public Point3 Front { get; }

    public ConvexShape Box { get; }

    public IReadOnlyList<SpaceEdge> Edges { get; }

    public List<Tick> XTicks { get; }

    public List<Tick> YTicks { get; }

    public List<Tick> ZTicks { get; }

    public List<PlacedText> Labels { get; }

    public List<PlacedText> Titles { get; } = [];

    /// <summary>What all of it takes.</summary>
    public Box Room { get; }

    // Where the eye is straight before the other axis, the side on the left of the picture.
    private static double Side(double towardEye, double leftOfPicture) =>
        towardEye != 0 ? Math.Sign(towardEye) : leftOfPicture >= 0 ? 1 : -1;

    private static int Sign(int bit) => (bit & 1) == 0 ? -1 : 1;

    private SpaceEdge Edge(AxisView axis, Func<double, Point3> place, Seen middle)
    {
        var (start, end) = (Projection.Of(place(0)), Projection.Of(place(1)));
        var (across, down) = (end.Y - start.Y, start.X - end.X);
        var length = Math.Sqrt(across * across + down * down);
        if (length < 1e-9)
            return new SpaceEdge(axis, place, start, end, (0, 1));
        // An edge that points at the middle has two sides alike; then its numbers stand below.
        var away = (across * (start.X + end.X - 2 * middle.X) + down * (start.Y + end.Y - 2 * middle.Y)) / (length * length);
        var outward = (Math.Abs(away) < 1e-6 ? down : away) >= 0 ? 1 / length : -1 / length;
        return new SpaceEdge(axis, place, start, end, (across * outward, down * outward));
    }
}
