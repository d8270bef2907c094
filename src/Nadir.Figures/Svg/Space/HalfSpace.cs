namespace Nadir.Figures;

/// <summary>All places on one side of a plane: those whose product with the normal is at least the offset.</summary>
internal readonly record struct HalfSpace(Point3 Normal, double Offset)
{
    private static readonly HalfSpace[] Walls =
    [
        new(new Point3(1, 0, 0), -Projection.Half.X), new(new Point3(-1, 0, 0), -Projection.Half.X),
        new(new Point3(0, 1, 0), -Projection.Half.Y), new(new Point3(0, -1, 0), -Projection.Half.Y),
        new(new Point3(0, 0, 1), -Projection.Half.Z), new(new Point3(0, 0, -1), -Projection.Half.Z),
    ];

    public HalfSpace Other => new(Normal * -1, -Offset);

    /// <summary>Not below 0 inside.</summary>
    public double Depth(Point3 point) => Normal.Dot(point) - Offset;

    /// <summary>The part of a convex polygon that lies in the box; empty where there is none.</summary>
    public static Point3[] InBox(Point3[] polygon)
    {
        foreach (var wall in Walls)
            polygon = wall.Clip(polygon);
        return polygon;
    }

    /// <summary>The part of a straight line that lies in the box, as fractions of its length; null where there is none.</summary>
    public static (double From, double To)? InBox(Point3 start, Point3 end)
    {
        var (from, to) = (0.0, 1.0);
        foreach (var wall in Walls)
        {
            if (!Interval.Narrow(wall.Depth(start) + 1e-9, wall.Depth(end) + 1e-9, ref from, ref to))
                return null;
        }

        return (from, to);
    }

    /// <summary>The part of a convex polygon inside; the same array where nothing is cut.</summary>
    public Point3[] Clip(Point3[] polygon)
    {
        var outside = 0;
        foreach (var point in polygon)
            outside += Depth(point) < 0 ? 1 : 0;
        if (outside == 0)
            return polygon;
        if (outside == polygon.Length)
            return [];
        var kept = new List<Point3>(polygon.Length + 1);
        for (var i = 0; i < polygon.Length; i++)
        {
            var (point, next) = (polygon[i], polygon[(i + 1) % polygon.Length]);
            var (depth, after) = (Depth(point), Depth(next));
            if (depth >= 0)
                kept.Add(point);
            if (depth < 0 != after < 0)
                kept.Add(point.Toward(next, depth / (depth - after)));
        }

        return kept.Count < 3 ? [] : [.. kept];
    }
}
