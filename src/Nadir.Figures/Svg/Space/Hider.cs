namespace Nadir.Figures;

/// <summary>A flat, convex part of a surface and what it hides.</summary>
internal sealed class Hider
{
    // In units of nearness: a part hides neither itself nor what lies on it.
    private const double LeastNearer = 1e-6;
    private const double LeastArea = 1e-7;
    private const double LeastSide = 1e-7;
    private readonly Seen[] outline;
    private readonly double alongX;
    private readonly double alongY;
    private readonly double across;

    /// <param name="part">Its corners, clockwise.</param>
    public Hider(Seen[] part)
    {
        // A side no longer than a rounding error has no direction, so what is inside of it cannot be told.
        outline = [.. part.Where((corner, i) => part[(i + 1) % part.Length] is var next
            && Math.Abs(corner.X - next.X) + Math.Abs(corner.Y - next.Y) > LeastSide)];
        for (var i = 2; i < outline.Length; i++)
        {
            var (first, second, third) = (outline[0], outline[i - 1], outline[i]);
            var turn = first.Turn(second, third);
            across += turn;
            alongX += (second.Nearness - first.Nearness) * (third.Y - first.Y) - (third.Nearness - first.Nearness) * (second.Y - first.Y);
            alongY += (third.Nearness - first.Nearness) * (second.X - first.X) - (second.Nearness - first.Nearness) * (third.X - first.X);
        }

        (alongX, alongY) = HasFace ? (alongX / across, alongY / across) : (0, 0);
    }

    /// <summary>False where it is seen edge-on.</summary>
    public bool HasFace => across > LeastArea;

    public (double Left, double Top, double Right, double Bottom) Bounds => (
        outline.Min(corner => corner.X), outline.Min(corner => corner.Y),
        outline.Max(corner => corner.X), outline.Max(corner => corner.Y));

    /// <summary>The part of a straight line that is behind it, as fractions; null where none is.</summary>
    public (double From, double To)? Hides(Seen start, Seen end)
    {
        var (from, to) = (0.0, 1.0);
        if (!Interval.Narrow(Nearer(start), Nearer(end), ref from, ref to))
            return null;
        for (var i = 0; i < outline.Length; i++)
        {
            var (corner, next) = (outline[i], outline[(i + 1) % outline.Length]);
            if (!Interval.Narrow(corner.Turn(next, start), corner.Turn(next, end), ref from, ref to))
                return null;
        }

        return (from, to);
    }

    private double Nearer(Seen place) =>
        outline[0].Nearness + alongX * (place.X - outline[0].X) + alongY * (place.Y - outline[0].Y) - place.Nearness - LeastNearer;
}
