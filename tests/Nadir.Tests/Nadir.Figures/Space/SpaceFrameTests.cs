using Nadir.Figures;

namespace Nadir.Tests.Figures.Space;

public sealed class SpaceFrameTests
{
    public static TheoryData<int, int> Sizes => new() { { 400, 300 }, { 720, 440 }, { 720, 540 }, { 1200, 800 }, { 300, 500 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Texts_AnyCamera_AreInsideApartAndOffTheBox(int width, int height)
    {
        foreach (var figure in (Figure[])[Long(), SpaceSamples.LineLoss(), SpaceSamples.LogarithmicHeight()])
        {
            foreach (var camera in Cameras())
            {
                var space = new Box(16, 40, width - 110, height - 60);
                var frame = new SpaceFrame(new SpaceAxes(figure), camera, space);
                var shapes = frame.Texts.Select(text => text.Room).Append(frame.Outline).ToArray();
                for (var i = 0; i < shapes.Length; i++)
                {
                    Assert.True(shapes[i].Left >= space.Left - 0.01 && shapes[i].Right <= space.Right + 0.01
                        && shapes[i].Top >= space.Top - 0.01 && shapes[i].Bottom <= space.Bottom + 0.01, $"{camera} {i} is outside");
                    for (var j = 0; j < i; j++)
                        Assert.False(shapes[i].Overlaps(shapes[j]), $"{camera}: {i} and {j} overlap");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Axes_SeenAskance_HaveTitlesAndNumbers(int width, int height)
    {
        foreach (var (azimuth, elevation) in ((double, double)[])[(-60, 30), (30, 25), (135, 40), (-120, -30), (-45, 20)])
        {
            var frame = new SpaceFrame(
                new SpaceAxes(SpaceSamples.LineLoss()), new Camera(azimuth, elevation), new Box(16, 40, width - 110, height - 60));
            var texts = frame.Texts.Select(text => text.Text.Plain).ToArray();
            Assert.Subset(texts.ToHashSet(), new HashSet<string> { "k", "b", "mean squared error" });
            Assert.True(texts.Length >= 3 + 6, $"{azimuth}, {elevation}: {string.Join(' ', texts)}");
        }
    }

    [Fact]
    public void Frame_RoomGiven_IsUsed()
    {
        var space = new Box(0, 0, 700, 500);
        var frame = new SpaceFrame(new SpaceAxes(SpaceSamples.LineLoss()), new Camera(), space);
        var taken = frame.Texts.Select(text => text.Room).Append(frame.Outline).ToArray();
        var (across, down) = (taken.Max(shape => shape.Right) - taken.Min(shape => shape.Left), taken.Max(shape => shape.Bottom) - taken.Min(shape => shape.Top));
        Assert.True(across > 0.93 * space.Width || down > 0.93 * space.Height, $"{across} × {down}");
    }

    [Fact]
    public void Projection_Camera_IsThatOfMplot3d()
    {
        // Screen directions of the axes at azim −60, elev 30, by hand: x runs right and down, y right and up, z up.
        var projection = new Projection(new Camera(), 100);
        var x = projection.Of(new Point3(0.1, 0, 0));
        var y = projection.Of(new Point3(0, 0.1, 0));
        var z = projection.Of(new Point3(0, 0, 0.1));
        Assert.True(x is { X: > 0, Y: > 0, Nearness: > 1 } && y is { X: > 0, Y: < 0, Nearness: < 1 } && z.Y < 0);
        Assert.Equal(0, z.X, 1e-12);
        Assert.Equal(Math.Sqrt(3), x.X / y.X * y.Nearness / x.Nearness, 1e-9);
    }

    [Fact]
    public void ConvexShape_TurnedRectangles_OverlapOnlyWhereTheyTouch()
    {
        var upright = ConvexShape.Rectangle(0, 0, 10, 2, 0);
        Assert.True(upright.Overlaps(ConvexShape.Rectangle(0, 3, 10, 2, 45)));
        Assert.False(upright.Overlaps(ConvexShape.Rectangle(9, 6, 10, 2, 45)));
        Assert.False(upright.Overlaps(ConvexShape.Rectangle(0, 2.01, 10, 2, 0)));
        Assert.True(upright.Overlaps(ConvexShape.Around([(0, 0), (1, 0), (0, 1), (0.2, 0.2)])));
    }

    private static IEnumerable<Camera> Cameras()
    {
        foreach (var camera in SpaceScenes.Cameras)
            yield return camera;
        for (var azimuth = -180; azimuth <= 180; azimuth += 45)
        {
            foreach (var elevation in (double[])[-90, -30, 0, 5, 30, 85])
                yield return new Camera(azimuth, elevation);
        }
    }

    private static Figure Long()
    {
        var figure = new Figure
        {
            XAxis = { Title = "a rather long title of an axis", Unit = "km/h" },
            YAxis = { Title = "another title that has no end in sight and goes on" },
            ZAxis = { Title = "mean squared error of everything", Minimum = -1e6, Maximum = 1e6 },
        };
        figure.AddSurface([-1234.5, 9876.5], [1e-7, 2e-7], new double[,] { { -1, 2 }, { 3, 1e5 } });
        return figure;
    }
}
