using Nadir.Figures;

namespace Nadir.Tests.Figures.Space;

public sealed class TerrainTests
{
    [Fact]
    public void Facets_OneSurface_LastPaintedIsNearest() =>
        AssertOrder([SpaceScenes.Bumpy(1, 9, 0.3)]);

    [Fact]
    public void Facets_SurfaceBeyondTheBox_AreCutAtItsWalls() =>
        AssertOrder([SpaceScenes.Bumpy(2, 9, 0.9, -0.6)]);

    [Fact]
    public void Facets_CrossingSurfacesOnOneGrid_LastPaintedIsNearest() =>
        AssertOrder([SpaceScenes.Bumpy(3, 7, 0.3), SpaceScenes.Bumpy(4, 7, 0.3)]);

    [Fact]
    public void Facets_ThreeCrossingSurfacesOnTheirOwnGrids_LastPaintedIsNearest() =>
        AssertOrder([SpaceScenes.Bumpy(5, 6, 0.3), SpaceScenes.Bumpy(6, 5, 0.3, -0.4), SpaceScenes.Bumpy(7, 3, 0.1, -0.3)]);

    [Fact]
    public void Facets_StackedSurfaces_LastPaintedIsNearest() => AssertOrder(
        [Raised(SpaceScenes.Bumpy(8, 6, 0.04), 0.2), Raised(SpaceScenes.Bumpy(9, 5, 0.04), -0.2), SpaceScenes.Bumpy(10, 4, 0.05)]);

    [Fact]
    public void Facets_PlaneAboveAnEnd_EndExactlyThere()
    {
        double[] lines = [-0.5, 0, 0.5];
        var slope = new SurfaceGrid(lines, lines, SpaceSamples.Table(lines, lines, (x, _) => 0.375 + 2 * (x - 0.125)));
        var rays = new RayCasting(new Camera(), SpaceScenes.Scale);
        var terrain = new Terrain([slope], new Projection(new Camera(), SpaceScenes.Scale));
        var corners = terrain.Facets.SelectMany(facet => facet.Outline).Select(rays.Unproject).ToArray();
        Assert.Equal(0.125, corners.Max(corner => corner.X), 1e-12);
        Assert.Equal(0.375, corners.Max(corner => corner.Z), 1e-12);
    }

    [Fact]
    public void Facets_HoleAtACorner_KeepTheTriangleBesideIt()
    {
        double[] lines = [-0.5, 0.5];
        var terrain = new Terrain(
            [new SurfaceGrid(lines, lines, new double[,] { { double.NaN, 0 }, { 0, 0 } })], new Projection(new Camera(), 100));
        Assert.Equal(3, Assert.Single(terrain.Facets).Outline.Length);
    }

    [Fact]
    public void Light_SlopeTowardsTheLamp_IsBrighter()
    {
        double[] lines = [-0.5, 0.5];
        double Light(double alongX, double alongY) => new Terrain(
            [new SurfaceGrid(lines, lines, SpaceSamples.Table(lines, lines, (x, y) => alongX * x + alongY * y))],
            new Projection(new Camera(-90, 30), 100)).Facets[0].Light;

        // The picture's left is −x, and what rises to the right faces left.
        Assert.True(Light(0.3, 0) > Light(0, 0));
        Assert.True(Light(-0.3, 0) < Light(0, 0));
        Assert.True(Light(0.3, 0.3) > Light(0.3, -0.7));
    }

    private static SurfaceGrid Raised(SurfaceGrid grid, double by)
    {
        var heights = new double[grid.Y.Length, grid.X.Length];
        for (var row = 0; row < grid.Y.Length; row++)
        {
            for (var column = 0; column < grid.X.Length; column++)
                heights[row, column] = grid.Corner(row, column).Z + by;
        }

        return new SurfaceGrid(grid.X, grid.Y, heights);
    }

    private static void AssertOrder(SurfaceGrid[] grids)
    {
        var random = new Philox(11, "pixels");
        var triangles = grids.Select(RayCasting.Triangles).ToArray();
        Point3[][] all = [.. triangles.SelectMany(own => own)];
        int[] owner = [.. triangles.Index().SelectMany(own => Enumerable.Repeat(own.Index, own.Item.Count))];
        var cameras = SpaceScenes.Cameras.Concat(
            Enumerable.Range(0, 12).Select(_ => new Camera(random.NextDouble() * 720 - 360, random.NextDouble() * 180 - 90)));
        var (seen, empty) = (0, 0);
        foreach (var camera in cameras)
        {
            var rays = new RayCasting(camera, SpaceScenes.Scale);
            var facets = new Terrain(grids, new Projection(camera, SpaceScenes.Scale)).Facets;
            var outlines = facets.ConvertAll(facet => facet.Outline.Select(corner => (corner.X, corner.Y)).ToArray());
            for (var pixel = 0; pixel < 80; pixel++)
            {
                var (x, y) = ((random.NextDouble() - 0.5) * 500, (random.NextDouble() - 0.5) * 500);
                var painted = LastPainted(outlines, x, y);
                (double, double)[] around = [(x - 0.05, y), (x + 0.05, y), (x, y - 0.05), (x, y + 0.05)];
                if (around.Any(near => LastPainted(outlines, near.Item1, near.Item2) != painted))
                    continue;
                var (triangle, place) = rays.Nearest(x, y, all);
                Assert.Equal(triangle < 0, painted < 0);
                (seen, empty) = (seen + (painted < 0 ? 0 : 1), empty + (painted < 0 ? 1 : 0));
                if (painted < 0)
                    continue;
                Assert.Equal(owner[triangle], facets[painted].Surface);
                var plan = facets[painted].Outline.Select(rays.Unproject).Select(corner => (corner.X, corner.Y)).ToArray();
                Assert.True(SpaceScenes.IsWithin(place.X, place.Y, plan), $"{camera} pixel {x:f1}, {y:f1}");
            }
        }

        Assert.True(seen > 300 && empty > 60, $"{seen} pixels with a surface, {empty} without.");
    }

    private static int LastPainted(List<(double X, double Y)[]> outlines, double x, double y) =>
        outlines.FindLastIndex(outline => SpaceScenes.IsWithin(x, y, outline));
}
