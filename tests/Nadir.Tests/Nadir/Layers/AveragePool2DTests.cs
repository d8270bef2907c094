namespace Nadir.Tests;

public sealed class AveragePool2DTests
{
    /// <summary>Of 1 to 5 in a row, by windows of two (three where it says so): what Keras and PyTorch document, worked out by hand.</summary>
    [Theory]
    [InlineData("poolSize=1x2", new[] { 1.5, 3.5 })]
    [InlineData("poolSize=1x2,ceilMode=true", new[] { 1.5, 3.5, 5 })]
    [InlineData("poolSize=1x2,strides=1", new[] { 1.5, 2.5, 3.5, 4.5 })]
    [InlineData("poolSize=1x2,padding=same", new[] { 1.5, 3.5, 5 })]
    [InlineData("poolSize=1x2,padding=same,countPadding=true", new[] { 1.5, 3.5, 2.5 })]
    [InlineData("poolSize=1x2,padding=same,convention=pyTorch", new[] { 1.5, 3.5, 2.5 })]
    [InlineData("poolSize=1x2,padding=same,convention=pyTorch,countPadding=false", new[] { 1.5, 3.5, 5 })]
    [InlineData("poolSize=1x3,strides=2,padding=0x1", new[] { 1.5, 3, 4.5 })]
    [InlineData("poolSize=1x3,strides=2,padding=0x1,convention=pyTorch", new[] { 1.0, 3, 3 })]
    [InlineData("poolSize=1x2,padding=full", new[] { 1.0, 2.5, 4.5 })]
    [InlineData("poolSize=1x2,padding=0x1,ceilMode=true,convention=pyTorch", new[] { 0.5, 2.5, 4.5 })]
    [InlineData("poolSize=1x3,strides=1x3,padding=0x1,ceilMode=true,convention=pyTorch", new[] { 1.0, 4 })]
    [InlineData("poolSize=1x2,divisor=4", new[] { 0.75, 1.75 })]
    public void Mean_OfEachWindow_IsAsWorkedOutByHand(string arguments, double[] expected)
    {
        var layer = Catalogue.Of().Create<Layer>($"averagePool2D:{arguments}");
        var y = new Sequential(layer).Forward(Tensor.From([1f, 2, 3, 4, 5], new Shape(1, 1, 1, 5)));
        Assert.Equal(new Shape(1, 1, expected.Length), layer.OutputShape);
        Assert.Equal(expected, y.ToArray<double>());
    }

    /// <summary>PyTorch: "if a sliding window starts in the right padded region, it is ignored"; what hangs over is not counted.</summary>
    [Fact]
    public void CeilMode_WithCountedPadding_LeavesTheOverhangOut()
    {
        var layer = new AveragePool2D((1, 3), (1, 3), padding: (0, 1), ceilMode: true, convention: Convention.PyTorch);
        var y = new Sequential(layer).Forward(Tensor.From([1f, 2, 3, 4, 5, 6], new Shape(1, 1, 1, 6)));
        // Windows: [0, 1, 2], [3, 4, 5], [6, 0] and one place beyond the padding.
        Assert.Equal([1.0, 4, 3], y.ToArray<double>());
    }

    [Fact]
    public void Alias_AndTwinsName_AreKnown() =>
        Assert.IsType<AveragePool2D>(Catalogue.Of().Create<Layer>("averagePooling2D:poolSize=3"));

    [Fact]
    public void Samples_ThatDoNotFit_AreRefusedWithAdvice()
    {
        Assert.Equal(
            "0.averagePool2D expects images [channels, height, width], got samples of [28, 28]. Give each image a channel axis: Reshape to [1, 28, 28].",
            Refusal(new AveragePool2D(), new Shape(28, 28)));
        Assert.Equal(
            "0.averagePool2D: a window of 3x3 with dilation 1x1 does not fit into images [4, 2, 9] with padding valid. Use a smaller window, padding same, or larger images.",
            Refusal(new AveragePool2D(3), new Shape(4, 2, 9)));
        Assert.Equal(
            "0.globalAveragePool2D expects images [channels, height, width], got samples of [7]. Reshape the data so that each sample has these three axes.",
            Refusal(new GlobalAveragePool2D(), new Shape(7)));
    }

    [Theory]
    [InlineData("averagePool2D:poolSize=2,padding=2", "padding must be smaller than the window, got 2 with a window of 2x2: a window could lie outside the image.")]
    [InlineData("averagePool2D:divisor=0", "divisor must be a whole number above 0, got 0.")]
    public void Arguments_Wrong_AreExplained(string text, string message) =>
        Assert.Equal(message, Error.TextOf(Assert.ThrowsAny<ArgumentException>(() => Catalogue.Of().Create<Layer>(text))));

    [Theory]
    [InlineData(false, new[] { 2, 3 })]
    [InlineData(true, new[] { 2, 3, 1, 1 })]
    public void Global_OfEachChannel_IsItsMean(bool keepDimensions, int[] shape)
    {
        var x = Tensor.Linspace(0, 35, 36, ElementType.Float64).Reshape(2, 3, 2, 3);
        var y = new Sequential(new GlobalAveragePool2D(keepDimensions)) { ElementType = ElementType.Float64 }.Forward(x);
        Assert.Equal(new Shape(shape), y.Shape);
        Assert.Equal([2.5, 8.5, 14.5, 20.5, 26.5, 32.5], y.ToArray<double>());
    }

    [Fact]
    public void CeilMode_WindowAsLargeAsTheImage_StaysOneWindow()
    {
        var layer = new AveragePool2D(3, strides: 1, ceilMode: true);
        new Sequential(layer).Build(new Shape(1, 3, 3));
        Assert.Equal(new Shape(1, 1, 1), layer.OutputShape);
    }

    private static string Refusal(Layer layer, Shape sample) =>
        Assert.Throws<ShapeException>(() => new Sequential(layer).Build(sample)).Message;
}
