using System.Text.Json.Nodes;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>The numbers that a page's script is given.</summary>
public sealed class PageContentTests
{
    /// <summary>Of 1 to 4 and 100: quartiles 2, 3 and 4, whiskers to 1 and 4, as numpy.percentile and 1.5 box heights say.</summary>
    [Fact]
    public void Box_OfAPage_HasTheQuartilesOfTheFigure()
    {
        var figure = new Figure();
        figure.AddBox([("a", new double[] { 1, 2, 3, 4, 100 })]);

        var box = TraceOf(figure);
        Assert.Equal([1, 2, 3, 4, 4], new[] { "lowerfence", "q1", "median", "q3", "upperfence" }.Select(name => Numbers(box[name]!).Single()));
    }

    [Fact]
    public void Histogram_OfUnevenBins_IsAsWideAsThey()
    {
        var figure = new Figure();
        figure.AddHistogram([0.0, 1, 4], [2, 5]);

        Assert.Equal([1, 3], Numbers(TraceOf(figure)["width"]!));
    }

    /// <summary>From azimuth 90° the eye is over y; from 30° above the plane its height is half its distance.</summary>
    [Fact]
    public void Camera_OfAPage_IsWhereTheFigureHasIt()
    {
        var figure = new Figure { Camera = new Camera(90, 30) };
        figure.AddSurface([0, 1], [0, 1], new double[,] { { 0, 1 }, { 1, 0 } });

        var eye = Content(figure)["pictures"]![0]!["layout"]!["scene"]!["camera"]!["eye"]!;
        var (x, y, z) = ((double)eye["x"]!, (double)eye["y"]!, (double)eye["z"]!);
        Assert.Equal(0, x, 1e-9);
        Assert.True(y > 0);
        Assert.Equal(Math.Sqrt((x * x) + (y * y) + (z * z)) / 2, z, 1e-9);
    }

    [Fact]
    public void Grid_ThatSharesAnAxis_SharesThatOne()
    {
        Assert.Equal(["xaxis"], Shared(new FigureGrid("", 2, Line(), Line()) { ShareX = true }));
        Assert.Equal(["yaxis"], Shared(new FigureGrid("", 2, Line(), Line()) { ShareY = true }));
    }

    [Fact]
    public void Animation_OfAPage_HasItsFramesAndTheirDuration()
    {
        var content = Content(new Animation("", ("one", Line()), ("two", Line())) { FrameDuration = 250 });

        Assert.Equal(250, (int)content["duration"]!);
        Assert.Equal(["one", "two"], content["frames"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public void Palettes_OfThePageThatFollowsItsReader_AreLightAndDark()
    {
        var palettes = Content(Line(), Theme.Automatic)["palettes"]!;

        Assert.Equal("#ffffff", (string)palettes["light"]!["background"]!);
        Assert.Equal("#14181f", (string)palettes["dark"]!["background"]!);
    }

    private static Figure Line()
    {
        var figure = new Figure();
        figure.AddLine([0, 1], [0, 1]);
        return figure;
    }

    private static JsonObject Content(Drawing drawing, Theme? theme = null) => new PageContent(drawing, theme ?? Theme.Light, withPlotly: true).Data;

    private static JsonNode TraceOf(Figure figure) => Content(figure)["traces"]![0]!;

    private static IEnumerable<string> Shared(FigureGrid grid) => Content(grid)["shared"]!.AsArray().Select(name => (string)name!);

    private static double[] Numbers(JsonNode numbers)
    {
        var bytes = Convert.FromBase64String((string)numbers["bdata"]!);
        return [.. Enumerable.Range(0, bytes.Length / 8).Select(i => BitConverter.ToDouble(bytes, 8 * i))];
    }
}
