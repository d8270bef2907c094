using System.Text.Json.Nodes;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>What the forms of a figure have to agree in.</summary>
public sealed class FormTests
{
    [Fact]
    public void Histogram_OfTheWidestNumbers_CountsThem()
    {
        var wide = new Figure().AddHistogram([double.MinValue, -1, 1, double.MaxValue], 2);
        Assert.Equal([double.MinValue, 0, double.MaxValue], wide.Edges);
        Assert.Equal([2, 2], wide.Counts);
        var narrow = new Figure().AddHistogram([1, Math.BitIncrement(1)], 10_000);
        Assert.Equal(2, narrow.Counts.Sum());
        Assert.Equal([0.5, 1.5], new Figure().AddHistogram([1], 1).Edges);
    }

    [Fact]
    public void Box_OfTheWidestNumbers_HasItsQuartilesBetween()
    {
        var box = new Figure().AddBox([("wide", new[] { double.MinValue, double.MaxValue })]).Boxes[0];
        Assert.Equal(-0.5, box.FirstQuartile / double.MaxValue, 12);
        Assert.Equal(0, box.Median);
        Assert.Equal(0.5, box.ThirdQuartile / double.MaxValue, 12);
        Assert.Equal((double.MinValue, double.MaxValue), (box.Low, box.High));
    }

    [Fact]
    public void VectorField_OfHugeVectors_IsThatOfSmallOnes()
    {
        Figure Of(double size)
        {
            var figure = new Figure { Description = "arrows" };
            figure.AddVectorField([0, 1, 2], [0, 1, 0], [size, 0, -size], [0, size / 2, size]);
            return figure;
        }

        Assert.Equal(Of(1).ToSvg(), Of(Math.Pow(2, 1000)).ToSvg());
        Assert.Equal(Page(Of(1)).ToJsonString(), Page(Of(Math.Pow(2, 1000))).ToJsonString());
    }

    [Fact]
    public void Field_OnALogarithmicAxis_ShowsEveryCellThatHasAPlace()
    {
        var figure = new Figure { XAxis = { Scale = AxisScale.Logarithmic } };
        figure.AddField([0, 1, 2, 3], [0, 1], new double[,] { { 1, 2, 3, 4 }, { 5, 6, 7, 8 } });
        var x = new FigureAxes(figure).X;
        Assert.Equal(1, x.Minimum, 9);
        Assert.Equal(3.5, x.Maximum, 9);
    }

    [Fact]
    public void Page_OnLogarithmicAxes_PutsLevelsWhereTheirLinesAre()
    {
        var figure = new Figure { XAxis = { Scale = AxisScale.Logarithmic }, YAxis = { Scale = AxisScale.Logarithmic } };
        figure.AddContour((x, y) => x * y, (1, 100), (1, 100), [100]);
        figure.AddHorizontal(-1);
        figure.Annotate("nowhere", -1, 1);
        var layout = Page(figure)["pictures"]![0]!["layout"]!;
        var level = Assert.Single(layout["annotations"]!.AsArray())!;
        Assert.Equal(2, level["x"]!.GetValue<double>() + level["y"]!.GetValue<double>(), 3);
        Assert.Null(layout["shapes"]);
    }

    [Fact]
    public void Page_PointAloneOnALogarithmicAxis_IsADot()
    {
        var figure = new Figure { YAxis = { Scale = AxisScale.Logarithmic } };
        figure.AddLine([1, 2, 3], [-1, 5, 0]);
        Assert.Equal("lines+markers", Page(figure)["traces"]![0]!["mode"]!.GetValue<string>());
    }

    [Fact]
    public void Terminal_TraceOfAnothersColour_HasIt()
    {
        var figure = new Figure();
        figure.AddLine([1, 2], [1, 2], "mean");
        figure.AddBand([1, 2], [0, 1], [2, 3], "deviation").SeriesIndex = 0;
        var text = figure.ToTerminal(60, 20, color: true);
        Assert.Contains("\u001b[36m", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[33m", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Terminal_BarsThatHaveNoRoom_AreCounted()
    {
        var figure = new Figure();
        figure.AddBar(Enumerable.Range(0, 1000).Select(i => $"bar {i}"), Enumerable.Range(0, 1000));
        var lines = figure.ToTerminal(60, 10).Split('\n');
        Assert.Equal(10, lines.Length);
        Assert.Contains("bar 8 ", lines[8], StringComparison.Ordinal);
        Assert.Equal("… and 991 more", lines[9]);
    }

    [Fact]
    public void Terminal_Description_CannotMoveTheCursor()
    {
        var figure = new Figure { Description = "a\u001b[2Jb\nc" };
        figure.AddImages([GrayImage.From<double>(1, 1, [1], 0, 1)]);
        Assert.Equal("a [2Jb c", figure.ToTerminal(40, 5));
        Assert.Equal("a [2Jb\nc", figure.Description);
    }

    [Fact]
    public void MathText_SignBeyondTheBasicPlane_StaysWhole() =>
        Assert.Equal(["x", "😀", "y"], MathText.Of("$x^😀y$").Runs.Select(run => run.Text));

    [Fact]
    public void Animation_AsSvg_SaysWhatMadeIt()
    {
        var frame = new Figure("frame");
        frame.AddLine([1, 2], [1, 2]);
        var animation = new Animation("moves", ("one", frame)) { Metadata = new FigureMetadata("nadir descend", 3) };
        Assert.Contains("command: nadir descend; seed: 3", animation.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_WidensThroughAZigzag_KeepsItsExtremes()
    {
        var line = Enumerable.Range(0, 30_000).Select(i => (X: i * 0.01, Y: i % 2 == 0 ? (double)i : -i)).ToList();
        Assert.Equal(line, Decimation.Simplify(line));
        var straight = Enumerable.Range(0, 30_000).Select(i => (X: i * 0.01, Y: 2.0)).ToList();
        Assert.InRange(Decimation.Simplify(straight).Count, 2, 40);
    }

    private static JsonObject Page(Figure figure) => new PageContent(figure, Theme.Light, withPlotly: true).Data;
}
