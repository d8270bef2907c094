using Nadir.Figures;

namespace Nadir.Tests.Figures.Space;

/// <summary>What an eye sees of triangles, by trying each: slow and plain, to judge the renderer by.</summary>
internal sealed class RayCasting
{
    private const double EyeDistance = 8.4;
    private readonly double scale;
    private readonly Point3 right;
    private readonly Point3 up;
    private readonly Point3 toward;

    public RayCasting(Camera camera, double scale)
    {
        this.scale = scale;
        var (azimuth, elevation) = (camera.Azimuth * Math.PI / 180, camera.Elevation * Math.PI / 180);
        toward = new Point3(
            Math.Cos(elevation) * Math.Cos(azimuth), Math.Cos(elevation) * Math.Sin(azimuth), Math.Sin(elevation));
        right = new Point3(-Math.Sin(azimuth), Math.Cos(azimuth), 0);
        up = toward.Cross(right);
    }

    public Point3 Eye => toward * EyeDistance;

    /// <summary>The place in the box that is seen at a pixel with a nearness.</summary>
    public Point3 Unproject(Seen seen) =>
        right * (seen.X / scale / seen.Nearness) - up * (seen.Y / scale / seen.Nearness)
        + toward * (EyeDistance - EyeDistance / seen.Nearness);

    /// <summary>The nearest triangle along the ray through a pixel, as its number and the place; −1 where there is none.</summary>
    public (int Triangle, Point3 Place) Nearest(double x, double y, IReadOnlyList<Point3[]> triangles)
    {
        var direction = right * (x / scale) - up * (y / scale) - Eye;
        var (best, distance) = (-1, double.PositiveInfinity);
        for (var i = 0; i < triangles.Count; i++)
        {
            if (Distance(Eye, direction, triangles[i]) is { } found && found < distance && IsInBox(Eye + direction * found))
                (best, distance) = (i, found);
        }

        return (best, best < 0 ? default : Eye + direction * distance);
    }

    /// <summary>Whether some triangle stands between the eye and a place, nearer by more than a margin.</summary>
    public bool IsHidden(Point3 place, IReadOnlyList<Point3[]> triangles, double margin)
    {
        var direction = place - Eye;
        var length = Math.Sqrt(direction.Dot(direction));
        return triangles.Any(triangle => Distance(Eye, direction, triangle) is { } found && found < 1 - margin / length
            && IsInBox(Eye + direction * found));
    }

    public static List<Point3[]> Triangles(SurfaceGrid grid)
    {
        var triangles = new List<Point3[]>();
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
                triangles.AddRange([grid.Triangle(row, column, true), grid.Triangle(row, column, false)]);
        }

        return [.. triangles.Where(triangle => triangle.All(corner => corner.IsFinite))];
    }

    private static bool IsInBox(Point3 place) =>
        Math.Abs(place.X) <= 0.5 + 1e-12 && Math.Abs(place.Y) <= 0.5 + 1e-12 && Math.Abs(place.Z) <= 0.375 + 1e-12;

    // Source: T. Möller, B. Trumbore, "Fast, minimum storage ray/triangle intersection", 1997.
    private static double? Distance(Point3 origin, Point3 direction, Point3[] triangle)
    {
        var (first, second) = (triangle[1] - triangle[0], triangle[2] - triangle[0]);
        var across = direction.Cross(second);
        var determinant = first.Dot(across);
        if (Math.Abs(determinant) < 1e-14)
            return null;
        var offset = origin - triangle[0];
        var u = offset.Dot(across) / determinant;
        var normal = offset.Cross(first);
        var v = direction.Dot(normal) / determinant;
        var distance = second.Dot(normal) / determinant;
        return u >= 0 && v >= 0 && u + v <= 1 && distance > 0 ? distance : null;
    }
}
