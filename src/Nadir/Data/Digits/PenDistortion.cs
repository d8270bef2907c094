namespace Nadir;

/// <summary>What hands do to a shape: slant and size, a smooth wobble, and a place on the paper.</summary>
internal static class PenDistortion
{
    private const int GridCells = 3;
    private const int GridPoints = GridCells + 1;
    private const double Box = 100;

    /// <summary>Scales a shape from its box to pixels, sheared and turned about its middle.</summary>
    public static void Slant(Span<PenPoint> points, ref Philox generator)
    {
        var height = generator.NextUniform(15, 21) / Box;
        var width = height * generator.NextUniform(0.7, 1.15);
        var shear = generator.NextUniform(-0.35, 0.25);

        // t is the tangent of half the angle: sine and cosine from it need no function that machines round differently.
        var t = generator.NextUniform(-0.11, 0.11);
        var (cosine, sine) = ((1 - (t * t)) / (1 + (t * t)), 2 * t / (1 + (t * t)));
        foreach (ref var point in points)
        {
            var y = height * (point.Y - (Box / 2));
            var x = (width * (point.X - (Box / 2))) + (shear * y);
            point = new PenPoint((cosine * x) - (sine * y), (sine * x) + (cosine * y));
        }
    }

    /// <summary>Moves points by a smooth random field: random shifts on a coarse grid, blended between.</summary>
    /// <param name="points">About the origin, in pixels.</param>
    /// <param name="amplitude">The largest shift along each axis.</param>
    /// <param name="generator">Draws the shifts.</param>
    public static void Bend(Span<PenPoint> points, double amplitude, ref Philox generator)
    {
        Span<PenPoint> grid = stackalloc PenPoint[GridPoints * GridPoints];
        foreach (ref var shift in grid)
            shift = new PenPoint(generator.NextUniform(-amplitude, amplitude), generator.NextUniform(-amplitude, amplitude));
        foreach (ref var point in points)
        {
            var (column, x) = Cell(point.X);
            var (row, y) = Cell(point.Y);
            var corner = (row * GridPoints) + column;
            var upper = grid[corner] + (x * (grid[corner + 1] - grid[corner]));
            var lower = grid[corner + GridPoints] + (x * (grid[corner + GridPoints + 1] - grid[corner + GridPoints]));
            point += upper + (y * (lower - upper));
        }
    }

    /// <summary>Centres a shape in the image and lets it wander, but not over the margin.</summary>
    public static void Place(Span<PenPoint> points, double margin, double wander, ref Philox generator)
    {
        var (left, top) = (double.PositiveInfinity, double.PositiveInfinity);
        var (right, bottom) = (double.NegativeInfinity, double.NegativeInfinity);
        foreach (var point in points)
        {
            (left, right) = (Math.Min(left, point.X), Math.Max(right, point.X));
            (top, bottom) = (Math.Min(top, point.Y), Math.Max(bottom, point.Y));
        }

        var (roomX, roomY) = (Room(left, right, margin, wander), Room(top, bottom, margin, wander));
        var middle = DigitArtist.Size / 2.0;
        var shift = new PenPoint(
            middle - ((left + right) / 2) + generator.NextUniform(-roomX, roomX),
            middle - ((top + bottom) / 2) + generator.NextUniform(-roomY, roomY));
        foreach (ref var point in points)
            point += shift;
    }

    private static double Room(double from, double to, double margin, double wander) =>
        Math.Clamp(((DigitArtist.Size - to + from) / 2) - margin, 0, wander);

    private static (int Cell, double Blend) Cell(double coordinate)
    {
        var at = Math.Clamp(((coordinate / DigitArtist.Size) + 0.5) * GridCells, 0, GridCells - 1e-9);
        var cell = (int)at;
        var t = at - cell;
        return (cell, t * t * (3 - (2 * t)));
    }
}
