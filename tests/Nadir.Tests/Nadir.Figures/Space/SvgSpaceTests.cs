using System.Globalization;
using System.Xml.Linq;
using Nadir.Figures;

namespace Nadir.Tests.Figures.Space;

public sealed class SvgSpaceTests
{
    public static TheoryData<string> Names => [.. SpaceSamples.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Svg_Sample_IsAsApproved(string name) => Approval.Verify(Make(name).ToSvg(), $"{name}.svg");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Svg_ManyThreads_AreTheSameBytes(string name)
    {
        var figure = Make(name);
        var expected = Make(name).ToSvg(Theme.Automatic);
        var texts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => figure.ToSvg(Theme.Automatic))));
        Assert.All(texts, text => Assert.Equal(expected, text));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Texts_AtAnySize_StayInsideAndApart(string name)
    {
        foreach (var (width, height) in ((double, double)[])[(400, 300), (720, 440), (720, 540), (1200, 800)])
        {
            var figure = Make(name);
            (figure.Width, figure.Height) = (width, height);
            var texts = TextInSvg.Of(figure.ToSvg(Theme.Dark));
            Assert.All(texts, text => Assert.True(text.IsInside(width, height), $"'{text.Text}' leaves {width}×{height}."));
            // The boxes of turned titles overlap where the titles do not; they are tried by their own shapes elsewhere.
            var upright = texts.Where(text => !text.IsTurned).ToArray();
            for (var i = 0; i < upright.Length; i++)
                Assert.All(upright[..i], other => Assert.False(upright[i].Overlaps(other), $"At {width}×{height} '{upright[i].Text}' and '{other.Text}' overlap."));
        }
    }

    [Fact]
    public void FloorContours_OfAPlane_AreStraightLinesAtTheTicks()
    {
        var figure = new Figure { ZAxis = { Minimum = 0, Maximum = 4 }, Camera = new Camera(-90, 90) };
        var lines = SpaceSamples.Between(0, 4, 5);
        figure.AddSurface(lines, lines, SpaceSamples.Table(lines, lines, (x, _) => x + 0.25)).ShowFloorContours = true;
        var before = figure.ToSvg();
        ((SurfaceTrace)figure.Traces[0]).ShowFloorContours = false;
        var drawn = XDocument.Parse(before).Root!.Elements().Where(element => element.Name.LocalName == "path"
            && !figure.ToSvg().Contains(element.Attribute("d")!.Value, StringComparison.Ordinal)).ToList();

        // From straight above, a line along y is upright; levels 0.5, 1, … 4 lie at x = level − 0.25.
        Assert.Equal(8, drawn.Count);
        foreach (var path in drawn)
        {
            var x = path.Attribute("d")!.Value.Split('M', 'L').Where(part => part.Length > 0)
                .Select(part => double.Parse(part.Split(' ')[0], CultureInfo.InvariantCulture)).ToArray();
            Assert.InRange(x.Max() - x.Min(), 0, 0.02);
        }
    }

    [Fact]
    public void Svg_TenThousandPoints_IsSmall() => Assert.InRange(SpaceSamples.Peaks(100).ToSvg().Length, 200_000, 1_000_000);

    [Fact]
    public void Svg_HugeGrid_IsThinnedAndSaysSo()
    {
        var figure = new Figure();
        var lines = SpaceSamples.Between(0, 1, 700);
        figure.AddSurface(lines, lines[..200], SpaceSamples.Table(lines, lines[..200], (x, y) => x * y));
        var svg = figure.ToSvg();
        Assert.Contains("Drawn on 129 × 129 of the surface's 700 × 200 points.", svg, StringComparison.Ordinal);
        Assert.InRange(svg.Length, 100_000, 1_500_000);
    }

    [Theory]
    [InlineData(AxisScale.Linear)]
    [InlineData(AxisScale.Logarithmic)]
    public void Svg_StrangeHeights_StayInsideThePicture(AxisScale scale)
    {
        double[] strange = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -1, 5e-324, 1e-300, 1, 1e300, double.MaxValue, double.MinValue];
        foreach (var first in strange)
        {
            foreach (var second in strange)
            {
                foreach (double? end in (double?[])[null, 2])
                {
                    var figure = new Figure("strange") { ZAxis = { Scale = scale, Maximum = end }, Width = 300, Height = 200 };
                    figure.AddSurface([0, 1, 2], [0, 1], new double[,] { { first, second, 1 }, { second, first, 1 } });
                    figure.AddPath([0, 1, 2], [0, 1, double.NaN], [first, second, first], "path").Markers = true;
                    figure.AddScatter([0, first], [1, second], [first, 1]);
                    AssertSound(figure);
                }
            }
        }
    }

    [Fact]
    public void Svg_AnySizeAndCamera_StaysInsideThePicture()
    {
        foreach (var (_, make) in SpaceSamples.All)
        {
            foreach (var (width, height) in ((double, double)[])[(80, 80), (200, 120), (3000, 400)])
            {
                var figure = make();
                (figure.Width, figure.Height, figure.Camera) = (width, height, new Camera(width, height % 90));
                AssertSound(figure);
            }
        }
    }

    [Fact]
    public void Notes_ValuesThatCannotBePlaced_AreCounted()
    {
        var figure = new Figure { ZAxis = { Scale = AxisScale.Logarithmic } };
        figure.AddSurface([0, 1], [0, 1], new double[,] { { 1, -2 }, { double.PositiveInfinity, 3 } });
        figure.AddPath([0.0, 0.5], [0, 0], [0.0, double.NaN]);
        var svg = figure.ToSvg();
        Assert.Contains("Not shown: 2 values not above 0 (logarithmic axis).", svg, StringComparison.Ordinal);
        Assert.Contains("Not shown: 1 value infinite.", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Figure_FlatAndSpatialTraces_AreRefusedTogether()
    {
        var figure = SpaceSamples.Saddle();
        var error = Assert.Throws<InvalidOperationException>(() => figure.AddLine([0, 1], [0, 1]));
        Assert.Contains("make another figure", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => figure.AddPath([0, 1], [0, 1]));
        var flat = new Figure();
        flat.AddLine([0, 1], [0, 1]);
        Assert.Throws<InvalidOperationException>(() => flat.AddPath([0, 1], [0, 1], [0, 1]));
        Assert.Single(flat.Traces);
    }

    [Fact]
    public void AddSurface_OneLine_IsRefused()
    {
        var error = Assert.Throws<ShapeException>(() => new Figure().AddSurface([1], [1, 2, 3], new double[3, 1]));
        Assert.Contains("got 1 x and 3 y", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Opacity_OutsideItsRange_IsRefused()
    {
        var surface = new Figure().AddSurface([0, 1], [0, 1], new double[2, 2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => surface.Opacity = 1.5);
        Assert.Throws<ArgumentOutOfRangeException>(() => surface.Opacity = 0);
        surface.Opacity = 0.5;
        Assert.Equal(0.5, surface.Opacity);
    }

    [Fact]
    public void ColorBars_SurfacesOfOneScale_ShareOne()
    {
        var figure = new Figure { Width = 900 };
        double[] ends = [0, 1];
        foreach (var at in (double[])[0, 1])
            figure.AddSurface(ends, ends, new double[,] { { at, at }, { at, at + 1 } }).ValueTitle = "height";
        Assert.Equal(2, figure.ToSvg().Split(">height<").Length);
        ((SurfaceTrace)figure.Traces[1]).ValueTitle = "other";
        Assert.Equal(2, figure.ToSvg().Split(">other<").Length);
        ((SurfaceTrace)figure.Traces[1]).Color = Color.Parse("#0072b2");
        Assert.DoesNotContain(">other<", figure.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Annotation_WithoutHeight_StandsOnTheSurface()
    {
        string Noted(double? z)
        {
            var figure = new Figure();
            figure.AddSurface([0, 1], [0, 1], new double[,] { { 0, 1 }, { 0, 1 } });
            figure.Annotate("here", 0.5, 0.25, z, arrow: true);
            return figure.ToSvg();
        }

        Assert.Equal(Noted(0.5), Noted(null));
        Assert.NotEqual(Noted(0), Noted(null));
        Assert.DoesNotContain("here", Noted(7), StringComparison.Ordinal);
    }

    private static Figure Make(string name) => SpaceSamples.All.First(sample => sample.Name == name).Make();

    private static void AssertSound(Figure figure)
    {
        var svg = figure.ToSvg();
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", svg, StringComparison.Ordinal);
        var root = XDocument.Parse(svg).Root!;
        foreach (var element in root.Descendants())
        {
            foreach (var attribute in element.Attributes().Where(a => a.Name.LocalName is "x" or "y" or "cx" or "cy"))
            {
                var number = double.Parse(attribute.Value, NumberStyles.Float, CultureInfo.InvariantCulture);
                Assert.True(Math.Abs(number) < 4000, $"{element.Name.LocalName} {attribute}");
            }

            foreach (var number in element.Attribute("d")?.Value.Split([' ', 'M', 'L', 'H', 'Z', 'l', 'z', '-'], StringSplitOptions.RemoveEmptyEntries) ?? [])
                Assert.True(double.Parse(number, CultureInfo.InvariantCulture) < 40_000, number);
        }
    }
}
