namespace Nadir.Tests;

public sealed class ReshapeTests
{
    [Theory]
    [InlineData(new[] { 12 }, new[] { 3, 4 }, new[] { 3, 4 })]
    [InlineData(new[] { 12 }, new[] { 3, -1 }, new[] { 3, 4 })]
    [InlineData(new[] { 2, 6 }, new[] { -1 }, new[] { 12 })]
    [InlineData(new[] { 2, 6 }, new[] { 1, 4, -1, 1 }, new[] { 1, 4, 3, 1 })]
    [InlineData(new[] { 1 }, new int[0], new int[0])]
    public void Samples_OfAsManyNumbers_AreLaidOut(int[] sample, int[] target, int[] expected)
    {
        var layer = new Reshape(target);
        var x = Tensor.Linspace(1, 2 * new Shape(sample).Count, 2 * new Shape(sample).Count).Reshape(new Shape(sample).Prepend(2));
        var y = new Sequential(layer).Forward(x);
        Assert.Equal(new Shape(expected), layer.OutputShape);
        Assert.Equal(new Shape(expected).Prepend(2), y.Shape);
        Assert.Equal(x.ToArray<float>(), y.ToArray<float>());
    }

    [Fact]
    public void Batch_OfAnySize_Passes()
    {
        var model = new Sequential(new Reshape(2, -1));
        Assert.Equal(new Shape(3, 2, 2), model.Forward(Tensor.Ones(new Shape(3, 4))).Shape);
        Assert.Equal(new Shape(1, 2, 2), model.Forward(Tensor.Ones(new Shape(1, 4))).Shape);
        Assert.Equal(new Shape(0, 2, 2), model.Predict(Tensor.Ones(new Shape(0, 4))).Shape);
    }

    [Theory]
    [InlineData(new[] { 5, -1 }, "0.reshape cannot lay the 12 numbers of samples [3, 4] out as [5, -1]: axis 1 is what remains, and 12 is no multiple of 5, the product of the others.")]
    [InlineData(new[] { 24, -1 }, "0.reshape cannot lay the 12 numbers of samples [3, 4] out as [24, -1]: axis 1 is what remains, and 12 is no multiple of 24, the product of the others.")]
    [InlineData(new[] { 5, 2 }, "0.reshape cannot lay the 12 numbers of samples [3, 4] out as [5, 2]: they ask for 10. Correct a length, or let one be -1.")]
    [InlineData(new[] { 65536, 65536, 3 }, "0.reshape cannot lay the 12 numbers of samples [3, 4] out as [65536, 65536, 3]: they ask for 12884901888. Correct a length, or let one be -1.")]
    public void Samples_OfOtherCounts_AreRefused(int[] target, string message) =>
        Assert.Equal(message, Assert.Throws<ShapeException>(() => new Sequential(new Reshape(target)).Build(new Shape(3, 4))).Message);

    [Theory]
    [InlineData("reshape:targetShape=[0,4]", "targetShape takes lengths above 0, one of which may be -1 for what remains, got [0, 4].")]
    [InlineData("reshape:targetShape=[-1,-1]", "targetShape takes lengths above 0, one of which may be -1 for what remains, got [-1, -1].")]
    [InlineData("reshape:targetShape=[2,-3]", "targetShape takes lengths above 0, one of which may be -1 for what remains, got [2, -3].")]
    [InlineData("reshape:targetShape=[1,1,1,1,1,1,1,1]", "A sample has at most 7 axes, got targetShape [1, 1, 1, 1, 1, 1, 1, 1] with 8.")]
    [InlineData("reshape:targetShape=[2,1.5]", "targetShape of layer 'reshape'[1] takes a whole number, got 1.5.")]
    [InlineData("reshape", "layer 'reshape' needs targetShape: a list, each a whole number. Write reshape:targetShape=[2,-1].")]
    public void Arguments_Wrong_AreExplained(string text, string message) =>
        Assert.Equal(message, Error.TextOf(Assert.ThrowsAny<ArgumentException>(() => Catalogue.Of().Create<Layer>(text))));

    [Fact]
    public void TargetShape_OfTheCaller_IsCopied()
    {
        int[] lengths = [2, 6];
        var layer = new Reshape(lengths);
        lengths[0] = 3;
        Assert.Equal([2, 6], layer.TargetShape);
    }
}
