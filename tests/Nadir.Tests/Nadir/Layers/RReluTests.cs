namespace Nadir.Tests;

public sealed class RReluTests
{
    [Fact]
    public void RRelu_InTraining_DrawsSlopesBetweenItsEndsForNegativeNumbersAlone()
    {
        var model = Built(new RRelu(0.2, 0.6), 50_000);
        var x = Tensor.Uniform(new Shape(2, 50_000), new Philox(1, "x"), -1, 1, ElementType.Float64);
        var y = model.Forward(x, ForwardPass.Training(seed: 7, epoch: 0, firstSample: 0));
        var pairs = x.ToArray<double>().Zip(y.ToArray<double>()).ToList();
        Assert.All(pairs.Where(pair => pair.First > 0), pair => Assert.Equal(pair.First, pair.Second));
        var slopes = pairs.Where(pair => pair.First < 0).Select(pair => pair.Second / pair.First).ToList();
        Assert.All(slopes, slope => Assert.InRange(slope, 0.2 - 1e-12, 0.6));
        Assert.Equal(0.4, slopes.Average(), 0.005);
        Assert.Equal(0.4 / Math.Sqrt(12), Math.Sqrt(slopes.Average(slope => (slope - 0.4) * (slope - 0.4))), 0.002);
    }

    [Fact]
    public void RRelu_OfTheSameSamplesInOtherBatches_DrawsTheSameSlopes()
    {
        var model = Built(new RRelu(), 3);
        var x = Tensor.Full(new Shape(4, 3), -1, ElementType.Float64);
        var whole = model.Forward(x, ForwardPass.Training(seed: 7, epoch: 2, firstSample: 0)).ToArray<double>();
        var second = model.Forward(x[2..], ForwardPass.Training(seed: 7, epoch: 2, firstSample: 2)).ToArray<double>();
        Assert.Equal(whole[6..], second);
        Assert.NotEqual(whole, model.Forward(x, ForwardPass.Training(seed: 7, epoch: 3, firstSample: 0)).ToArray<double>());
        Assert.Equal(12, whole.Distinct().Count());
    }

    [Fact]
    public void RRelu_OutsideOfTraining_HasTheMeanSlope() =>
        Assert.Equal([-0.4, 0, 2], Built(new RRelu(0.2, 0.6), 3).Forward(Tensor.From(new[,] { { -1, 0, 2.0 } })).ToArray<double>());

    [Theory]
    [InlineData(-0.1, 0.3)]
    [InlineData(0.3, 0.2)]
    [InlineData(0.1, double.NaN)]
    public void RRelu_WithSlopesInDisorder_Throws(double lower, double upper) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RRelu(lower, upper));

    private static Sequential Built(Layer layer, int length)
    {
        var model = new Sequential(layer) { ElementType = ElementType.Float64 };
        model.Build(new Shape(length));
        return model;
    }
}
