namespace Nadir.Tests;

/// <summary>The three ways of sharing a slope, by numbers worked by hand.</summary>
public sealed class PReluTests
{
    private static readonly Tensor Batch = Tensor.From([-1.0, -2, 3, -4, -5, -6, 7, -8], new Shape(2, 2, 2));

    [Theory]
    [InlineData(SlopeSharing.Layer, new[] { 0.5 }, new[] { -0.5, -1, 3, -2, -2.5, -3, 7, -4 }, new[] { -26.0 })]
    [InlineData(SlopeSharing.Channel, new[] { 0.5, 0.25 }, new[] { -0.5, -1, 3, -1, -2.5, -3, 7, -2 }, new[] { -14.0, -12 })]
    [InlineData(
        SlopeSharing.Element, new[] { 0.5, 0.25, 0.1, 2 }, new[] { -0.5, -0.5, 3, -8, -2.5, -1.5, 7, -16 }, new[] { -6.0, -8, 0, -12 })]
    public void PRelu_WithSlopes_MultipliesNegativeNumbers(SlopeSharing sharing, double[] slopes, double[] expected, double[] gradient)
    {
        var layer = new PRelu(sharing);
        var model = new Sequential(layer) { ElementType = ElementType.Float64 };
        model.Build(new Shape(2, 2));
        var slope = layer.Parameters.Single();
        slope.Assign(Tensor.From(slopes, slope.Value.Shape));
        var y = model.Forward(Batch);
        Assert.Equal(expected, y.ToArray<double>());
        Assert.Equal(gradient, Gradients.Of(y.Sum(), [slope.Value])[0].ToArray<double>());
    }
}
