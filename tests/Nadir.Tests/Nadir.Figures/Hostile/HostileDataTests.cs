using System.Globalization;
using System.Xml.Linq;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>Every trace with every strange argument, in every form: refused with a sentence, or drawn soundly.</summary>
public sealed class HostileDataTests
{
    public static TheoryData<string> Traces => [.. HostileData.Traces.Keys];

    [Theory]
    [MemberData(nameof(Traces))]
    public void Trace_OfStrangeNumbers_IsRefusedOrDrawnInEveryForm(string trace)
    {
        foreach (var (xName, x) in HostileData.Numbers)
        {
            foreach (var (yName, y) in HostileData.Numbers.Where(y => y.Key == xName || HostileData.Partners.Contains(y.Key) || HostileData.Partners.Contains(xName)))
            {
                var count = Math.Min(x.Length, y.Length);
                foreach (var scale in (AxisScale[])[AxisScale.Linear, AxisScale.Logarithmic])
                {
                    var figure = new Figure("strange") { XAxis = { Scale = scale }, YAxis = { Scale = scale }, EqualAspect = scale == AxisScale.Linear };
                    if (TryAdd(figure, trace, x[..count], y[..count], "name"))
                        AssertSound(figure, $"{trace}, x {xName}, y {yName}, {scale}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Traces))]
    public void Trace_OfStrangeTexts_IsDrawnInEveryForm(string trace)
    {
        foreach (var text in HostileData.Texts)
        {
            var figure = new Figure(text)
            {
                Subtitle = text,
                Description = text,
                Metadata = new FigureMetadata(text, 1, text),
                XAxis = { Title = text, Unit = text },
                YAxis = { Title = text },
                ZAxis = { Title = text },
            };
            if (!TryAdd(figure, trace, [1, 2, 3], [1, 4, 9], text))
                continue;
            figure.Annotate(text, 1, 4, arrow: true);
            AssertSound(figure, $"{trace} named '{(text.Length > 40 ? text[..40] : text)}'");
        }
    }

    [Fact]
    public void Trace_OfManyNumbers_IsDrawnInEveryForm()
    {
        const int Many = 50_000;
        var (x, y) = (new double[Many], new double[Many]);
        for (var i = 0; i < Many; i++)
            (x[i], y[i]) = (i, (i % 2 == 0 ? 1 : -1) * i * 1e-3);
        foreach (var trace in (string[])["line without markers", "scatter", "band", "histogram", "path", "region"])
        {
            var figure = new Figure(trace);
            Assert.True(TryAdd(figure, trace, x, y, trace));
            AssertSound(figure, trace);
        }
    }

    [Theory]
    [InlineData("bar")]
    [InlineData("bar and line")]
    [InlineData("table")]
    public void Trace_OfManyLabels_IsDrawnInEveryForm(string trace)
    {
        var numbers = Enumerable.Range(0, 10_000).Select(i => (double)i).ToArray();
        var figure = new Figure(trace);
        Assert.True(TryAdd(figure, trace, numbers, numbers, "label "));
        AssertSound(figure, trace);
    }

    [Theory]
    [InlineData(1.0, 1.0000000000000002)]
    [InlineData(1e300, 1.0000000000000002e300)]
    [InlineData(double.MinValue, double.MaxValue)]
    [InlineData(-1e-302, 1e-302)]
    [InlineData(0, 1e13)]
    [InlineData(0, 1e-13)]
    public void Axis_OfAnyEnds_IsDrawnInEveryForm(double low, double high)
    {
        foreach (var scale in (AxisScale[])[AxisScale.Linear, AxisScale.Logarithmic])
        {
            foreach (var equal in (bool[])[false, true])
            {
                if (scale == AxisScale.Logarithmic && low <= 0 || scale == AxisScale.Logarithmic && Math.Log10(low) is var first && !(Math.Log10(high) > first))
                    continue;
                var figure = new Figure("ends") { EqualAspect = equal, XAxis = { Minimum = 1, Maximum = 2 }, YAxis = { Minimum = low, Maximum = high, Scale = scale } };
                figure.AddLine([1, 2], [1, 2]);
                AssertSound(figure, $"{low} to {high}, {scale}, {equal}");
                figure = new Figure("ends") { EqualAspect = equal, YAxis = { Minimum = 1, Maximum = 2 }, XAxis = { Minimum = low, Maximum = high, Scale = scale } };
                figure.AddLine([1, 2], [1, 2]);
                AssertSound(figure, $"{low} to {high}, {scale}, {equal}");
            }
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Annotation_AtNoPlace_IsRefused(double z)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Figure().Annotate("here", 1, 1, z));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Figure().Annotate("here", z, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Figure().Annotate("here", 1, z));
    }

    private static bool TryAdd(Figure figure, string trace, double[] x, double[] y, string text)
    {
        try
        {
            HostileData.Traces[trace](figure, x, y, text);
            return true;
        }
        catch (ArgumentException e)
        {
            Assert.DoesNotContain("Value does not fall", e.Message, StringComparison.Ordinal);
            return false;
        }
        catch (IndexOutOfRangeException) when (x.Length == 0 && trace == "contour of a function")
        {
            return false;
        }
    }

    private static void AssertSound(Figure figure, string what)
    {
        try
        {
            AssertSoundSvg(figure.ToSvg(Theme.Automatic));
            AssertSoundTerminal(figure.ToTerminal(60, 18), 60, 18);
            AssertSoundTerminal(figure.ToTerminal(9, 3), 9, 3);
            Assert.NotEmpty(figure.ToTerminal(80, 24, color: true));
            var page = new PageContent(figure, Theme.Automatic, withPlotly: true).Data.ToJsonString();
            Assert.DoesNotContain('<', page);
            var json = figure.ToJson();
            Assert.Equal(json, Drawing.FromJson(json).ToJson());
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{what}: {e.Message}", e);
        }
    }

    private static void AssertSoundSvg(string svg)
    {
        foreach (var element in XDocument.Parse(svg).Descendants())
        {
            Assert.NotEqual("script", element.Name.LocalName);
            foreach (var attribute in element.Attributes())
            {
                var name = attribute.Name.LocalName;
                Assert.False(name.StartsWith("on", StringComparison.Ordinal), name);
                Assert.False(name == "href" && !attribute.Value.StartsWith("data:image/png", StringComparison.Ordinal), attribute.Value);
                if (name is not ("x" or "y" or "x1" or "y1" or "x2" or "y2" or "cx" or "cy" or "r" or "width" or "height" or "font-size"))
                    continue;
                var number = double.Parse(attribute.Value, NumberStyles.Float, CultureInfo.InvariantCulture);
                Assert.True(double.IsFinite(number) && Math.Abs(number) < 1e8, $"{element.Name.LocalName} {attribute}");
                Assert.True(number >= 0 || name is not ("width" or "height" or "r" or "font-size"), $"{element.Name.LocalName} {attribute}");
            }

            var path = element.Attribute("d")?.Value ?? "";
            Assert.DoesNotContain("NaN", path, StringComparison.Ordinal);
            Assert.DoesNotContain("∞", path, StringComparison.Ordinal);
        }
    }

    private static void AssertSoundTerminal(string text, int columns, int rows)
    {
        var lines = text.Split('\n');
        Assert.True(lines.Length <= rows, $"{lines.Length} lines of at most {rows}");
        foreach (var line in lines)
        {
            Assert.True(RuneCells.Of(line) <= columns, $"{RuneCells.Of(line)} cells of at most {columns}: {line}");
            Assert.DoesNotContain(line, char.IsControl);
        }
    }
}
