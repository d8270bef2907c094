using Nadir.Figures;

namespace Nadir.Tests.Figures.Space;

/// <summary>Bumpy surfaces in the box, and cameras all around it.</summary>
internal static class SpaceScenes
{
    public const double Scale = 400;

    public static Camera[] Cameras { get; } =
    [
        new(), new(0, 0), new(90, 0), new(0, 90), new(-90, 90), new(30, -30), new(-120, -90), new(180, 20), new(45, 3), new(-45, 60), new(217, 12), new(-300, -8),
    ];

    /// <param name="count">Lines each way.</param>
    /// <param name="tall">Height of the hills; above 0.375 they leave the box.</param>
    /// <param name="low">Where the grid begins and, mirrored, ends.</param>
    public static SurfaceGrid Bumpy(ulong seed, int count, double tall, double low = -0.5)
    {
        var random = new Philox(seed, "bumps");
        var parts = Enumerable.Range(0, 5)
            .Select(_ => (X: random.NextDouble() * 8, Y: random.NextDouble() * 8, Phase: random.NextDouble() * 6)).ToArray();
        var lines = SpaceSamples.Between(low, -low, count);
        return new SurfaceGrid(lines, lines, SpaceSamples.Table(
            lines, lines, (x, y) => tall * parts.Average(part => Math.Sin(part.X * x + part.Y * y + part.Phase)) * 2));
    }

    /// <summary>Whether a pixel is within a polygon, by counting crossings.</summary>
    public static bool IsWithin(double x, double y, IReadOnlyList<(double X, double Y)> polygon)
    {
        var within = false;
        for (var i = 0; i < polygon.Count; i++)
        {
            var (from, to) = (polygon[i], polygon[(i + 1) % polygon.Count]);
            if (from.Y > y != to.Y > y && x < from.X + (to.X - from.X) * (y - from.Y) / (to.Y - from.Y))
                within = !within;
        }

        return within;
    }
}
