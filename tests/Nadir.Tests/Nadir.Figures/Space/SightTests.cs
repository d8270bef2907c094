using Nadir.Figures;

namespace Nadir.Tests.Figures.Space;

public sealed class SightTests
{
    // A length of the box that no eye could tell.
    private const double Margin = 1e-4;

    [Fact]
    public void Lines_ThroughSurfaces_AreCutWhereRaysSay()
    {
        var random = new Philox(21, "lines");
        SurfaceGrid[] grids = [SpaceScenes.Bumpy(1, 9, 0.3), SpaceScenes.Bumpy(2, 6, 0.3, -0.4)];
        Point3[][] triangles = [.. grids.SelectMany(RayCasting.Triangles)];
        var (hidden, seen) = (0, 0);
        foreach (var camera in SpaceScenes.Cameras)
        {
            var (rays, sight) = Look(camera, grids);
            for (var line = 0; line < 8; line++)
            {
                Point3[] places = [Anywhere(ref random), Anywhere(ref random), Anywhere(ref random)];
                foreach (var stretch in sight.Follow(places))
                {
                    foreach (var place in Samples(stretch, rays))
                    {
                        if (IsNearby(place, grids))
                            continue;
                        var truth = rays.IsHidden(place, triangles, Margin);
                        Assert.True(truth == stretch.IsHidden || truth != rays.IsHidden(place, triangles, -Margin), $"{camera} {place}");
                        (hidden, seen) = (hidden + (truth ? 1 : 0), seen + (truth ? 0 : 1));
                    }
                }
            }
        }

        Assert.True(hidden > 200 && seen > 200, $"{hidden} hidden, {seen} seen.");
    }

    [Fact]
    public void Points_Anywhere_AreHiddenWhereRaysSay()
    {
        var random = new Philox(22, "points");
        SurfaceGrid[] grids = [SpaceScenes.Bumpy(3, 8, 0.3)];
        var triangles = RayCasting.Triangles(grids[0]);
        foreach (var camera in SpaceScenes.Cameras)
        {
            var (rays, sight) = Look(camera, grids);
            for (var i = 0; i < 100; i++)
            {
                var place = Anywhere(ref random);
                if (!IsNearby(place, grids))
                    Assert.Equal(rays.IsHidden(place, triangles, 0), sight.IsHidden(place));
            }
        }
    }

    [Theory]
    [InlineData(30)]
    [InlineData(75)]
    [InlineData(90)]
    public void Path_OnABowlSeenFromAbove_IsWhollySeen(double elevation)
    {
        var (grid, height) = Grid(12, (x, y) => 0.5 * (x * x + 0.7 * y * y) - 0.3);
        for (var azimuth = -180; azimuth < 180; azimuth += 30)
        {
            var (_, sight) = Look(new Camera(azimuth, elevation), [grid]);
            var angles = SpaceSamples.Between(0, 2 * Math.PI, 80);
            var path = angles.Select(a => (X: 0.2 * Math.Cos(a), Y: 0.15 * Math.Sin(a)))
                .Select(at => new Point3(at.X, at.Y, height(at.X, at.Y)));
            Assert.False(Assert.Single(sight.Follow(path)).IsHidden);
        }
    }

    [Fact]
    public void Path_AroundAHill_IsHiddenBehindIt()
    {
        // On exp(−r²) the silhouette from far at elevation e is where the normal stands across the view.
        var (grid, height) = Grid(81, (x, y) => 0.7 * Math.Exp(-12 * (x * x + y * y)) - 0.37);
        var camera = new Camera(-60, 30);
        var (rays, sight) = Look(camera, [grid]);
        var triangles = RayCasting.Triangles(grid);
        var path = SpaceSamples.Between(0, 2 * Math.PI, 200).Select(a => (X: 0.2 * Math.Cos(a), Y: 0.2 * Math.Sin(a)))
            .Select(at => new Point3(at.X, at.Y, height(at.X, at.Y)));
        var stretches = sight.Follow(path);
        Assert.InRange(stretches.Count, 2, 4);
        foreach (var stretch in stretches)
        {
            // Off the ends, where a path on triangles and a path on the hill part by their sag.
            foreach (var place in Samples(stretch, rays).Skip(12).SkipLast(12).Where((_, i) => i % 10 == 0))
                Assert.Equal(stretch.IsHidden, rays.IsHidden(place + rays.Eye.Direction() * 0.004, triangles, Margin));
        }

        var hiddenShare = stretches.Where(stretch => stretch.IsHidden).Sum(stretch => stretch.Places.Count) / 200.0;
        Assert.InRange(hiddenShare, 0.1, 0.6);
    }

    [Fact]
    public void Path_OnAPlaneSeenFromBelow_IsSeenThroughIt()
    {
        var (grid, _) = Grid(5, (x, y) => 0.1 * x);
        var (_, sight) = Look(new Camera(20, -40), [grid]);
        Assert.False(Assert.Single(sight.Follow([new(-0.4, -0.4, -0.04), new(0.4, 0.4, 0.04)])).IsHidden);
        Assert.True(Assert.Single(sight.Follow([new(-0.3, -0.3, 0.1), new(0.3, 0.3, 0.1)])).IsHidden);
    }

    [Fact]
    public void Line_BeyondTheBoxOrBroken_IsCut()
    {
        var (rays, sight) = Look(new Camera(), []);
        var cut = Assert.Single(sight.Follow([new(-2, 0, 0), new(2, 0, 0)]));
        Assert.Equal(-0.5, rays.Unproject(cut.Places[0]).X, 1e-8);
        Assert.Equal(0.5, rays.Unproject(cut.Places[^1]).X, 1e-8);
        Assert.Empty(sight.Follow([new(-2, 1, 0), new(2, 1, 0)]));
        Point3[] broken = [new(0, 0, 0), new(0.1, 0, 0), new(double.NaN, 0, 0), new(0.2, 0, 0), new(0.3, 0, 0)];
        Assert.Equal(2, sight.Follow(broken).Count);
    }

    private static (RayCasting Rays, Sight Sight) Look(Camera camera, SurfaceGrid[] grids)
    {
        var projection = new Projection(camera, SpaceScenes.Scale);
        var terrain = new Terrain(grids, projection);
        return (new RayCasting(camera, SpaceScenes.Scale), new Sight(projection, grids, new Visibility(terrain.Parts)));
    }

    private static (SurfaceGrid Grid, Func<double, double, double> Height) Grid(int count, Func<double, double, double> height)
    {
        var lines = SpaceSamples.Between(-0.5, 0.5, count);
        return (new SurfaceGrid(lines, lines, SpaceSamples.Table(lines, lines, height)), height);
    }

    private static Point3 Anywhere(ref Philox random) =>
        new(random.NextDouble() - 0.5, random.NextDouble() - 0.5, (random.NextDouble() - 0.5) * 0.75);

    private static IEnumerable<Point3> Samples(Stretch stretch, RayCasting rays)
    {
        foreach (var (from, to) in stretch.Places.Zip(stretch.Places.Skip(1)))
        {
            foreach (var fraction in (double[])[0.002, 0.25, 0.5, 0.75, 0.998])
                yield return rays.Unproject(from.Toward(to, fraction));
        }
    }

    // What rests on a surface is seen with it; the rays know no such rest.
    private static bool IsNearby(Point3 place, SurfaceGrid[] grids) => grids.Any(grid =>
        SurfaceCell.At(grid, 0, place) is { } cell
        && cell.Triangle(cell.Cut.Depth(place) >= 0) is var triangle
        && Math.Abs(HeightPlane.Through(triangle).Height(place) - place.Z) <= cell.Nearby + Margin);
}
