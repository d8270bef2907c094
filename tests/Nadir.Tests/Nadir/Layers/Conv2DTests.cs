namespace Nadir.Tests;

public sealed class Conv2DTests
{
    [Theory]
    [InlineData("valid", 1, new[] { 3.0, 5, 7, 9 })]
    [InlineData("same", 1, new[] { 3.0, 5, 7, 9, 5 })]
    [InlineData("same", 2, new[] { 3.0, 7, 5 })]
    [InlineData("full", 1, new[] { 1.0, 3, 5, 7, 9, 5 })]
    [InlineData("full", 2, new[] { 1.0, 5, 9 })]
    [InlineData("0x2", 1, new[] { 0.0, 1, 3, 5, 7, 9, 5, 0 })]
    public void Padding_SumOfTwoNeighbours_IsAsWorkedOutByHand(string padding, int stride, double[] expected)
    {
        var layer = Catalogue.Of().Create<Layer>($"conv2D:filters=1,kernelSize=1x2,weightInitializer=ones,padding={padding},strides=[1,{stride}]");
        var y = new Sequential(layer).Forward(Tensor.From([1f, 2, 3, 4, 5], new Shape(1, 1, 1, 5)));
        Assert.Equal(new Shape(1, 1, expected.Length), layer.OutputShape);
        Assert.Equal(expected, y.ToArray<double>());
    }

    /// <summary>The last row of an even kernel with "same" lies behind the image, so the further zeros do too.</summary>
    [Theory]
    [InlineData(28, 5, 1, 28)]
    [InlineData(28, 5, 2, 14)]
    [InlineData(7, 2, 3, 3)]
    [InlineData(5, 4, 4, 2)]
    public void Same_AnySize_GivesInputDividedByStrideRoundedUp(int side, int kernel, int stride, int expected)
    {
        var layer = new Conv2D(1, kernel, strides: stride, padding: Padding.Same);
        new Sequential(layer).Build(new Shape(1, side, side));
        Assert.Equal(new Shape(1, expected, expected), layer.OutputShape);
    }

    [Fact]
    public void Spec_OfEachForm_ReadsBack()
    {
        var layer = new Conv2D(4, (3, 5), Activations.Tanh(), strides: 2, padding: (1, 2), dilation: (1, 2));
        var spec = Catalogue.Of().SpecOf(layer);
        Assert.Equal("[3,5]", spec.Arguments["kernelSize"]!.ToJsonString());
        Assert.Equal("2", spec.Arguments["strides"]!.ToJsonString());
        Assert.Equal("[1,2]", spec.Arguments["padding"]!.ToJsonString());
        Assert.Equal("\"tanh\"", spec.Arguments["activation"]!.ToJsonString());
        var read = (Conv2D)Catalogue.Of().Create("layer", Spec.Parse("conv2d:filters=4,kernelSize=3x5,padding=[1,2],strides=2"));
        Assert.Equal((layer.KernelSize, layer.Padding, layer.Strides), (read.KernelSize, read.Padding, read.Strides));
    }

    [Theory]
    [InlineData("conv2D:filters=4,kernelSize=big", "kernelSize of layer 'conv2D' takes a size such as 3, 3x5 or [3, 5] (rows, columns), got \"big\".")]
    [InlineData("conv2D:filters=4,kernelSize=3,padding=some", "padding of layer 'conv2D' takes valid, same, full or a number such as 2, 1x2 or [1, 2] (rows, columns), got \"some\".")]
    [InlineData("conv2D:filters=4,kernelSize=0", "kernelSize of layer 'conv2D' takes a size such as 3, 3x5 or [3, 5] (rows, columns), got 0.")]
    [InlineData("conv2D:filters=4,kernelSize=3,padding=-1", "padding of layer 'conv2D' takes valid, same, full or a number such as 2, 1x2 or [1, 2] (rows, columns), got -1.")]
    [InlineData("conv2D:filters=4,kernelSize=3,groups=3", "groups must divide filters, got 4 filters in 3 groups.")]
    public void Arguments_Wrong_AreExplained(string text, string message) =>
        Assert.Equal(message, Error.TextOf(Assert.ThrowsAny<ArgumentException>(() => Catalogue.Of().Create<Layer>(text))));

    [Fact]
    public void Size_WithoutRows_IsRefused()
    {
        Assert.Equal(
            "A size has at least one row and one column, got 0x3.",
            Error.TextOf(Assert.Throws<ArgumentOutOfRangeException>(() => new Conv2D(4, (0, 3)))));
        Assert.Equal(1, default(Size));
    }

    [Fact]
    public void Samples_ThatAreNoImages_AreRefusedWithAdvice()
    {
        Assert.Equal(
            "0.conv2D expects images [channels, height, width], got samples of [28, 28]. Give each image a channel axis: Reshape to [1, 28, 28].",
            Refusal(new Conv2D(4, 5), new Shape(28, 28)));
        Assert.Equal(
            "0.conv2D: a window of 5x5 with dilation 1x1 does not fit into images [1, 4, 28] with padding valid. Use a smaller window, padding same, or larger images.",
            Refusal(new Conv2D(4, 5), new Shape(1, 4, 28)));
        Assert.Equal(
            "0.conv2D splits the channels into 2 groups, got 3 in images [3, 8, 8]. Use groups that divide 3.",
            Refusal(new Conv2D(4, 5, groups: 2), new Shape(3, 8, 8)));
        Assert.Equal(
            "0.conv2D: reflect padding of 3 needs images larger than that, got [1, 3, 3]. Use paddingMode replicate or less padding.",
            Refusal(new Conv2D(4, 3, padding: 3, paddingMode: PaddingMode.Reflect), new Shape(1, 3, 3)));
    }

    private static string Refusal(Layer layer, Shape sample) =>
        Assert.Throws<ShapeException>(() => new Sequential(layer).Build(sample)).Message;
}
