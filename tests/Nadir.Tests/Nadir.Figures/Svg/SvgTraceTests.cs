using System.Globalization;
using System.Xml.Linq;
using Nadir.Expressions;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class SvgTraceTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void VectorField_Arrows_StayInTheirCells()
    {
        var places = Enumerable.Range(0, 11).Select(i => i / 10.0).ToArray();
        var x = places.SelectMany(_ => places).ToArray();
        var y = places.SelectMany(p => places.Select(_ => p)).ToArray();
        var figure = new Figure { XAxis = { Minimum = -0.05, Maximum = 1.05 }, YAxis = { Minimum = -0.05, Maximum = 1.05 } };
        figure.AddVectorField(x, y, x.Select(v => Math.Cos(9 * v)), y.Select(v => 100 * Math.Sin(7 * v)));
        var plot = XDocument.Parse(figure.ToSvg()).Descendants(Svg + "svg").Last();
        var shafts = plot.Elements(Svg + "path").First().Attribute("d")!.Value;
        var (width, height) = (Number(plot, "width") - 2, Number(plot, "height") - 2);
        foreach (var arrow in shafts.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var n = arrow.Split('L', ' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            Assert.InRange(Math.Abs(n[2] - n[0]), 0, width / 11);
            Assert.InRange(Math.Abs(n[3] - n[1]), 0, height / 11);
        }
    }

    [Fact]
    public void Contour_LevelThatIsNowhere_IsSaidUnderThePicture()
    {
        var figure = new Figure();
        figure.AddContour((x, y) => x * y, (-1, 1), (-1, 1), [0.5, 100]);
        Assert.Equal(["Level 100 is not reached: values are from −1 to 1."], new FigureAxes(figure).Notes);
        Assert.Contains("Level 100 is not reached", XDocument.Parse(figure.ToSvg()).Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Implicit_WithoutAnyPoint_IsSaidUnderThePicture()
    {
        var figure = new Figure();
        figure.AddImplicit(Formula.Parse("x^2 + y^2 = -1"), (-1, 1), (-1, 1));
        Assert.Equal(["Curve certified: it has no point in this window."], new FigureAxes(figure).Notes);
    }

    [Fact]
    public void Contour_Window_IsTheWholePlotThoughAPathLeavesIt()
    {
        var figure = new Figure();
        figure.AddContour((x, y) => x * x + y * y, (-1, 2), (-3, 1), [1, 2]);
        figure.AddPath([0, 1e9], [0, -1e9]);
        var axes = new FigureAxes(figure);
        Assert.Equal((-1, 2), (axes.X.Minimum, axes.X.Maximum));
        Assert.Equal((-3, 1), (axes.Y.Minimum, axes.Y.Maximum));
        figure.AddContour((x, y) => x + y, (0, 5), (0, 2), [1]);
        axes = new FigureAxes(figure);
        Assert.Equal((-1, 5), (axes.X.Minimum, axes.X.Maximum));
        Assert.Equal((-3, 2), (axes.Y.Minimum, axes.Y.Maximum));
    }

    [Fact]
    public void Field_Cells_ReachHalfACellBeyondTheirPlaces()
    {
        var figure = new Figure();
        figure.AddField([0, 1, 3], [10, 20], new double[2, 3]);
        var axes = new FigureAxes(figure);
        Assert.Equal((-0.5, 4), (axes.X.Minimum, axes.X.Maximum));
        Assert.Equal((5, 25), (axes.Y.Minimum, axes.Y.Maximum));
    }

    [Fact]
    public void Implicit_PointsAndCertificate_AreShown()
    {
        var figure = new Figure();
        figure.AddImplicit(Formula.Parse("x^2 + y^2 = 0"), (-1, 1), (-1, 1), "a point");
        var svg = XDocument.Parse(figure.ToSvg());
        Assert.Single(svg.Descendants(Svg + "circle"));
        Assert.Contains(svg.Descendants(Svg + "text"), text => text.Value.StartsWith("a point: ", StringComparison.Ordinal));
        Assert.Equal("$x$", figure.XAxis.Title);
    }

    [Fact]
    public void DivergingColors_ValuesAroundZero_PutItInTheMiddle()
    {
        var figure = new Figure();
        var field = figure.AddField([0, 1], [0, 1], new double[,] { { -1, 0 }, { 2, 4 } });
        field.Colormap = Colormap.Diverging;
        Assert.Equal(0.5, new ColorScale(field).Fraction(0));
        field.Minimum = -1;
        Assert.Equal(0.2, new ColorScale(field).Fraction(0), 1e-12);
    }

    [Fact]
    public void ContourColors_LinesOnEitherGround_AreReadable()
    {
        var figure = new Figure();
        var contour = figure.AddContour((x, y) => x * x + y * y, (-1, 1), (-1, 1), [0.1, 0.2, 0.4, 0.8]);
        foreach (var theme in (Theme[])[Theme.Light, Theme.Dark])
        {
            var colors = new ContourColors(contour, theme);
            for (var level = 0; level < 4; level++)
                Assert.InRange(colors.ColorOfLine(level).ContrastWith(theme.Background.Color), 2.3, 21);
        }
    }

    [Fact]
    public void Opacity_AboveOneOrNone_IsRefused()
    {
        var figure = new Figure();
        var field = figure.AddField([0, 1], [0, 1], new double[2, 2]);
        var region = figure.AddRegion([([0.0, 1, 0], [0.0, 0, 1])]);
        foreach (var wrong in (double[])[0, -0.5, 1.01, double.NaN])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => field.Opacity = wrong);
            Assert.Throws<ArgumentOutOfRangeException>(() => region.Opacity = wrong);
        }

        field.Opacity = 1;
    }

    [Fact]
    public void Grid_SharedAxes_ShowTheSameNumbersOnce()
    {
        var figures = new[] { 1.0, 10 }.Select(top =>
        {
            var figure = new Figure($"to {top}") { XAxis = { Title = "across" }, YAxis = { Title = "up" } };
            figure.AddLine([0, top], [0, 2 * top], "line");
            return figure;
        });
        var grid = new FigureGrid("Both", 2, figures) { ShareX = true, ShareY = true };
        var texts = TextInSvg.Of(grid.ToSvg());
        Assert.Single(texts, text => text.Text == "up");
        Assert.Equal(2, texts.Count(text => text.Text == "across"));
        Assert.Single(texts, text => text.Text == "line");
        Assert.Equal(3, texts.Count(text => text.Text == "10"));
        Assert.Single(texts, text => text.Text == "20");
    }

    [Fact]
    public void Grid_PlotsOfARow_AreInLine()
    {
        var wide = new Figure("numbers") { XAxis = { Title = "x" } };
        wide.AddLine([0, 1], [1e6, 2e6]);
        var plain = new Figure();
        plain.AddBar(["a rather long label", "another rather long one"], [1, 2]);
        var plots = XDocument.Parse(new FigureGrid("Grid", 2, wide, plain, plain, wide).ToSvg()).Root!.Elements(Svg + "svg").ToList();
        Assert.Equal(4, plots.Count);
        Assert.Equal(Number(plots[0], "y"), Number(plots[1], "y"));
        Assert.Equal(Number(plots[0], "height"), Number(plots[1], "height"));
        Assert.Equal(Number(plots[0], "x"), Number(plots[2], "x"));
        Assert.Equal(Number(plots[1], "width"), Number(plots[3], "width"));
    }

    [Fact]
    public void Description_EveryTrace_IsTold()
    {
        foreach (var name in SvgSamples.Names)
        {
            if (SvgSamples.Of(name) is not Figure { Traces.Count: > 0 } figure)
                continue;
            foreach (var trace in figure.Traces)
                Assert.NotEmpty(FigureDescription.Of(trace));
            Assert.DoesNotContain("  ", FigureDescription.Of(figure), StringComparison.Ordinal);
        }
    }

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
