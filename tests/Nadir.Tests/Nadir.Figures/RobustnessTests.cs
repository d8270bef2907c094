using System.Globalization;
using System.Xml.Linq;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class RobustnessTests
{
    private static readonly double[][] Series =
    [
        [],
        [1],
        [0, 0, 0],
        [5, 5],
        [double.NaN, double.NaN],
        [double.PositiveInfinity, double.NegativeInfinity, 3],
        [double.NaN, 1, double.NaN, 2, double.NaN],
        [-1e300, 1e300],
        [double.MinValue, double.MaxValue],
        [1e-300, 2e-300],
        [0, double.Epsilon],
        [double.Epsilon, 1e-320],
        [-3, -2, -1],
        [1, Math.BitIncrement(1)],
        [1e15, 1e15 + 1],
        [-1, 0, 1, 1e308],
        [1e-300, 1, 1e300],
    ];

    [Theory]
    [InlineData(AxisScale.Linear, AxisScale.Linear)]
    [InlineData(AxisScale.Linear, AxisScale.Logarithmic)]
    [InlineData(AxisScale.Logarithmic, AxisScale.Linear)]
    [InlineData(AxisScale.Logarithmic, AxisScale.Logarithmic)]
    public void Figure_StrangeNumbers_StayInsideThePicture(AxisScale xScale, AxisScale yScale)
    {
        foreach (var x in Series)
        {
            foreach (var y in Series)
            {
                var count = Math.Min(x.Length, y.Length);
                var figure = new Figure("strange") { XAxis = { Scale = xScale }, YAxis = { Scale = yScale } };
                figure.AddLine(x[..count], y[..count], "line");
                figure.AddScatter(x[..count], y[..count], "points");
                AssertSound(figure);
            }
        }
    }

    [Theory]
    [InlineData(AxisScale.Linear, AxisScale.Linear)]
    [InlineData(AxisScale.Linear, AxisScale.Logarithmic)]
    [InlineData(AxisScale.Logarithmic, AxisScale.Linear)]
    [InlineData(AxisScale.Logarithmic, AxisScale.Logarithmic)]
    public void Figure_StrangeBarsAndCells_StayInsideThePicture(AxisScale xScale, AxisScale yScale)
    {
        foreach (var values in Series)
        {
            var figure = new Figure { XAxis = { Scale = xScale }, YAxis = { Scale = yScale } };
            figure.AddBar(values.Select((_, i) => $"bar {i}"), values, "bars").Annotate = true;
            AssertSound(figure);

            var map = new Figure { XAxis = { Scale = xScale }, YAxis = { Scale = yScale } };
            var cells = new double[values.Length, values.Length];
            for (var i = 0; i < cells.Length; i++)
                cells[i / values.Length, i % values.Length] = values[i % values.Length];
            map.AddHeatMap(cells, annotate: true);
            AssertSound(map);
        }
    }

    [Fact]
    public void Figure_AnySize_StaysInsideThePicture()
    {
        foreach (var figure in Samples.All())
        {
            foreach (var size in (int[])[80, 120, 300, 3000])
            {
                (figure.Width, figure.Height) = (size, 80 + size / 2);
                AssertSound(figure);
            }
        }
    }

    [Fact]
    public void Svg_Text_IsEscaped()
    {
        const string Nasty = "<script>&\"'\u0001\ud800 花\n]]>";
        var figure = new Figure(Nasty)
        {
            Subtitle = Nasty,
            Description = Nasty,
            XAxis = { Title = Nasty },
            Metadata = new FigureMetadata(Nasty),
        };
        figure.AddBar([Nasty], [1], Nasty);
        var svg = XDocument.Parse(figure.ToSvg(Theme.Automatic));
        XNamespace name = "http://www.w3.org/2000/svg";
        Assert.Empty(svg.Descendants(name + "script"));
        Assert.StartsWith("<script>&\"'", svg.Root!.Element(name + "title")!.Value, StringComparison.Ordinal);
        Assert.Contains("\ufffd", svg.Root.Element(name + "desc")!.Value, StringComparison.Ordinal);
        Assert.Equal("img", svg.Root.Attribute("role")!.Value);
    }

    [Fact]
    public void Svg_ForeignCulture_IsTheSame()
    {
        var expected = Samples.All().Select(figure => figure.ToSvg() + figure.ToTerminal(70, 20)).ToArray();
        var before = CultureInfo.CurrentCulture;
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        foreign.NumberFormat.NumberGroupSeparator = ".";
        foreign.NumberFormat.NegativeSign = "~";
        CultureInfo.CurrentCulture = foreign;
        try
        {
            Assert.Equal(expected, Samples.All().Select(figure => figure.ToSvg() + figure.ToTerminal(70, 20)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Svg_ManyPoints_StaysSmall()
    {
        var random = new Random(2);
        var figure = new Figure();
        figure.AddLine(Enumerable.Range(0, 200_000), Enumerable.Range(0, 200_000).Select(_ => random.NextDouble()));
        Assert.InRange(figure.ToSvg().Length, 10_000, 60_000);
    }

    [Fact]
    public void Svg_LargeMatrix_BecomesAnImage()
    {
        var figure = new Figure();
        figure.AddHeatMap(new double[100, 100]);
        var svg = figure.ToSvg();
        Assert.Contains("href=\"data:image/png;base64,", svg, StringComparison.Ordinal);
        Assert.InRange(svg.Length, 1000, 15_000);
    }

    private static void AssertSound(Figure figure)
    {
        var svg = figure.ToSvg();
        foreach (var element in XDocument.Parse(svg).Descendants())
        {
            foreach (var attribute in element.Attributes().Where(a => a.Name.LocalName is "x" or "y" or "x1" or "y1"
                or "x2" or "y2" or "cx" or "cy" or "r" or "width" or "height" or "font-size"))
            {
                var number = double.Parse(attribute.Value, NumberStyles.Float, CultureInfo.InvariantCulture);
                Assert.True(double.IsFinite(number) && Math.Abs(number) < 1e7, $"{element.Name.LocalName} {attribute}");
                if (attribute.Name.LocalName is "width" or "height" or "r" or "font-size")
                    Assert.True(number >= 0, $"{element.Name.LocalName} {attribute}");
            }

            var path = element.Attribute("d")?.Value ?? "";
            Assert.DoesNotContain("NaN", path, StringComparison.Ordinal);
            Assert.DoesNotContain("∞", path, StringComparison.Ordinal);
            Assert.DoesNotContain("Infinity", path, StringComparison.Ordinal);
        }

        Assert.DoesNotContain('\r', svg);
        Assert.NotEmpty(figure.ToTerminal(60, 20));
    }
}
