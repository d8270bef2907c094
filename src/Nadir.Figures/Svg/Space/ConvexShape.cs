namespace Nadir.Figures;

/// <summary>A convex polygon of the picture: the box, or the room of a turned text.</summary>
internal sealed class ConvexShape
{
    private readonly (double X, double Y)[] corners;

    private ConvexShape((double X, double Y)[] corners) => this.corners = corners;

    public double Left => corners.Min(corner => corner.X);

    public double Right => corners.Max(corner => corner.X);

    public double Top => corners.Min(corner => corner.Y);

    public double Bottom => corners.Max(corner => corner.Y);

    /// <summary>The least convex polygon around points.</summary>
    public static ConvexShape Around(IEnumerable<(double X, double Y)> points)
    {
        var sorted = points.Distinct().Order().ToList();
        if (sorted.Count < 3)
            return new ConvexShape([.. sorted]);
        return new ConvexShape([.. Chain(sorted), .. Chain(Enumerable.Reverse(sorted))]);
    }

    /// <summary>A rectangle turned about its middle.</summary>
    /// <param name="angle">Unit: degrees, clockwise.</param>
    public static ConvexShape Rectangle(double x, double y, double width, double height, double angle)
    {
        var (sine, cosine) = double.SinCosPi(angle / 180);
        (double X, double Y) Corner(double right, double down) => (
            x + right * width / 2 * cosine - down * height / 2 * sine,
            y + right * width / 2 * sine + down * height / 2 * cosine);
        return new ConvexShape([Corner(-1, -1), Corner(1, -1), Corner(1, 1), Corner(-1, 1)]);
    }

    /// <summary>How far it reaches from a place along a direction.</summary>
    public double Reach(double x, double y, (double X, double Y) direction) =>
        corners.Max(corner => (corner.X - x) * direction.X + (corner.Y - y) * direction.Y);

    /// <summary>Whether no straight line parts the two.</summary>
    public bool Overlaps(ConvexShape other) => !IsPartedFrom(other) && !other.IsPartedFrom(this);

    private bool IsPartedFrom(ConvexShape other)
    {
        for (var i = 0; i < corners.Length; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % corners.Length]);
            var (across, down) = (to.Y - from.Y, from.X - to.X);
            var mine = corners.Select(corner => across * corner.X + down * corner.Y).ToArray();
            var its = other.corners.Select(corner => across * corner.X + down * corner.Y).ToArray();
            if (mine.Max() <= its.Min() || its.Max() <= mine.Min())
                return true;
        }

        return false;
    }

    private static IEnumerable<(double X, double Y)> Chain(IEnumerable<(double X, double Y)> sorted)
    {
        var chain = new List<(double X, double Y)>();
        foreach (var point in sorted)
        {
            while (chain.Count > 1 && Turn(chain[^2], chain[^1], point) <= 0)
                chain.RemoveAt(chain.Count - 1);
            chain.Add(point);
        }

        return chain.SkipLast(1);
    }

    private static double Turn((double X, double Y) first, (double X, double Y) second, (double X, double Y) third) =>
        (second.X - first.X) * (third.Y - first.Y) - (second.Y - first.Y) * (third.X - first.X);
}
