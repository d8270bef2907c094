namespace Nadir.Tests;

public sealed class MaxPool2DTests
{
    [Theory]
    [InlineData(5, 2, 2, false, 2)]
    [InlineData(5, 2, 2, true, 3)]
    [InlineData(6, 2, 2, true, 3)]
    [InlineData(5, 3, 1, true, 3)]
    [InlineData(7, 2, 3, true, 3)]
    [InlineData(5, 1, 3, true, 2)]
    [InlineData(6, 1, 5, true, 2)]
    [InlineData(3, 3, 1, true, 1)]
    public void CeilMode_LastWindow_CountsWhenItBeginsInTheImage(int side, int window, int stride, bool ceilMode, int expected)
    {
        var layer = new MaxPool2D(window, stride, ceilMode: ceilMode);
        new Sequential(layer).Build(new Shape(1, side, side));
        Assert.Equal(new Shape(1, expected, expected), layer.OutputShape);
    }

    [Fact]
    public void Negative_ElementsNextToPadding_Win()
    {
        var y = new Sequential(new MaxPool2D(2, padding: 1)).Forward(Tensor.Full(new Shape(1, 1, 2, 2), -3));
        Assert.Equal([-3f, -3, -3, -3], y.ToArray<float>());
    }

    [Fact]
    public void Padding_AsLargeAsTheWindow_IsRefused() => Assert.Equal(
        "padding must be smaller than the window, got 2 with a window of 2x2: a window could lie outside the image.",
        Error.TextOf(Assert.Throws<ArgumentOutOfRangeException>(() => new MaxPool2D(2, padding: 2))));
}
