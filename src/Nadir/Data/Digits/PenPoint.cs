namespace Nadir;

/// <summary>A point of the plane, y downwards.</summary>
internal readonly record struct PenPoint(double X, double Y)
{
    public static PenPoint operator +(PenPoint left, PenPoint right) => new(left.X + right.X, left.Y + right.Y);

    public static PenPoint operator -(PenPoint left, PenPoint right) => new(left.X - right.X, left.Y - right.Y);

    public static PenPoint operator *(double factor, PenPoint point) => new(factor * point.X, factor * point.Y);
}
