using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class FigureErrorTests
{
    [Fact]
    public void AddLine_DifferentLengths_SaysBoth()
    {
        var error = Assert.Throws<ShapeException>(() => new Figure().AddLine([1, 2, 3], [1.0, 2]));
        Assert.Equal("AddLine needs one y for each x, got 3 x and 2 y; NaN as y leaves a gap.", error.Message);
    }

    [Fact]
    public void AddBar_LabelsThatDoNotFit_AreRefused()
    {
        Assert.Throws<ShapeException>(() => new Figure().AddBar(["a"], [1, 2]));
        Assert.Throws<ArgumentException>(() => new Figure().AddBar(["a", "a"], [1, 2]));
    }

    [Fact]
    public void AddHeatMap_LabelsThatDoNotFit_AreRefused()
    {
        var error = Assert.Throws<ShapeException>(() => new Figure().AddHeatMap(new double[2, 3], ["a"]));
        Assert.Equal("AddHeatMap needs 2 row labels or null for 0, 1, 2 …, got 1.", error.Message);
        Assert.Throws<ShapeException>(() => new Figure().AddHeatMap(new double[2, 3], null, ["a", "b"]));
    }

    [Fact]
    public void AddImages_SizesOrCaptionsThatDiffer_AreRefused()
    {
        var (small, large) = (new GrayImage(1, 1, [0]), new GrayImage(2, 1, [0, 0]));
        Assert.Throws<ShapeException>(() => new Figure().AddImages([small, large]));
        Assert.Throws<ShapeException>(() => new Figure().AddImages([small, small], ["a"]));
    }

    [Fact]
    public void Add_BesideAHeatMapOrImages_IsRefusedAndChangesNothing()
    {
        var figure = new Figure();
        figure.AddHeatMap(new double[1, 1]);
        Assert.Throws<InvalidOperationException>(() => figure.AddLine([1], [1]));
        Assert.Throws<InvalidOperationException>(() => figure.AddImages([]));
        Assert.Single(figure.Traces);
    }

    [Theory]
    [InlineData(2.0, 1.0, AxisScale.Linear)]
    [InlineData(1.0, 1.0, AxisScale.Linear)]
    [InlineData(double.NaN, null, AxisScale.Linear)]
    [InlineData(0.0, null, AxisScale.Logarithmic)]
    [InlineData(null, -1.0, AxisScale.Logarithmic)]
    public void Axis_LimitsThatCannotBe_AreRefused(double? minimum, double? maximum, AxisScale scale)
    {
        var figure = new Figure { YAxis = { Minimum = minimum, Maximum = maximum, Scale = scale } };
        Assert.ThrowsAny<ArgumentException>(() => figure.ToSvg());
        Assert.ThrowsAny<ArgumentException>(() => figure.ToTerminal(80, 24));
    }

    [Theory]
    [InlineData(5.0, null)]
    [InlineData(null, -5.0)]
    [InlineData(-2.0, 2.0)]
    public void Axis_LimitsBeyondTheData_AreKept(double? minimum, double? maximum)
    {
        var figure = new Figure { YAxis = { Minimum = minimum, Maximum = maximum } };
        figure.AddLine([1, 2], [-1, 3]);
        var (low, high) = (new FigureAxes(figure).Y.Minimum, new FigureAxes(figure).Y.Maximum);
        Assert.Equal(minimum ?? low, low);
        Assert.Equal(maximum ?? high, high);
        Assert.True(low < high);
    }

    [Fact]
    public void Notes_ValuesThatCannotBeShown_AreCounted()
    {
        var notes = new FigureAxes(Samples.Logarithmic()).Notes;
        Assert.Equal(["Not shown: 1 value not above 0 (logarithmic axis).", "Not shown: 1 value infinite."], notes);
    }

    [Fact]
    public void Figure_SizesThatCannotBe_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Figure { Width = 10 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Figure { Height = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Figure().ToTerminal(0, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Figure().ToTerminal(5, -1));
    }

    [Fact]
    public void AddLine_CallersArray_IsCopied()
    {
        var y = new[] { 1.0, 2 };
        var line = new Figure().AddLine([1, 2], y);
        y[0] = 9;
        Assert.Equal([1.0, 2], line.Y);
    }
}
