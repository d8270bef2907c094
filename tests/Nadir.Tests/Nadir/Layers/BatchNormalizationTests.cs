using Nadir.Tests.Conformance;

namespace Nadir.Tests;

public sealed class BatchNormalizationTests
{
    private static readonly ForwardPass Training = ForwardPass.Training(seed: 1, epoch: 0, firstSample: 0);

    /// <summary>0 and 4 have mean 2, variance 4 (unbiased 8); 1 and 3 have mean 2, variance 1 (unbiased 2).</summary>
    [Theory]
    [InlineData("", 0.02, 1.03, 0.0398, 1.0297)]
    [InlineData("varianceEstimate=unbiased", 0.02, 1.07, 0.0398, 1.0793)]
    [InlineData("momentum=0.75", 0.5, 1.75, 0.875, 1.5625)]
    [InlineData("momentum=0.75,momentumMeaning=shareTaken", 1.5, 3.25, 1.875, 1.5625)]
    [InlineData("convention=pyTorch", 0.2, 1.7, 0.38, 1.73)]
    [InlineData("convention=pyTorch,momentum=0.75", 1.5, 6.25, 1.875, 3.0625)]
    [InlineData("convention=pyTorch,momentumMeaning=shareKept", 0.2, 1.7, 0.38, 1.73)]
    [InlineData("convention=pyTorch,varianceEstimate=biased", 0.2, 1.3, 0.38, 1.27)]
    [InlineData("runningStatistics=cumulative", 2, 4, 2, 2.5)]
    [InlineData("runningStatistics=cumulative,convention=pyTorch", 2, 8, 2, 5)]
    public void RunningEstimates_OverTwoBatches_FollowAsTheConventionSays(string arguments, double mean, double variance, double laterMean, double laterVariance)
    {
        var (layer, model) = Built(arguments);
        model.Forward(Column(0, 4), Training);
        Assert.Equal([mean, variance], Estimates(layer), Near);
        model.Forward(Column(1, 3), Training);
        Assert.Equal([laterMean, laterVariance], Estimates(layer), Near);
    }

    [Fact]
    public void Training_OfOneChannel_IsNormalizedByItsBatch()
    {
        var (_, model) = Built("epsilon=1");
        // Mean 3, variance 8, so the root of 8 + 1 divides.
        Assert.Equal([-4.0 / 3, 0, 0, 4.0 / 3], model.Forward(Column(-1, 3, 3, 7), Training).ToArray<double>(), Near);
    }

    [Fact]
    public void Inference_WhateverTheBatch_UsesTheRunningEstimatesAndLeavesThem()
    {
        var (layer, model) = Built("epsilon=1,momentum=0");
        model.Forward(Column(-1, 3, 3, 7), Training);
        Assert.Equal([3, 8], Estimates(layer), Near);
        Assert.Equal([97.0 / 3], model.Forward(Column(100)).ToArray<double>(), Near);
        Assert.Equal([97.0 / 3, -1], model.Predict(Column(100, 0)).ToArray<double>(), Near);
        Assert.Equal([3, 8], Estimates(layer), Near);
    }

    [Fact]
    public void Statistics_None_TakesThoseOfTheBatchAlways()
    {
        var (layer, model) = Built("runningStatistics=none,epsilon=1");
        Assert.Equal(["0.batchNormalization.scale", "0.batchNormalization.shift"], layer.Parameters.Select(parameter => parameter.Name));
        var x = Column(-1, 3, 3, 7);
        Assert.Equal(model.Forward(x, Training).ToArray<double>(), model.Forward(x).ToArray<double>());
    }

    [Fact]
    public void Axis_OfImages_IsTheChannels()
    {
        var layer = new BatchNormalization(epsilon: 1e-9);
        var model = new Sequential(layer) { ElementType = ElementType.Float64 };
        var y = model.Forward(Tensor.From([1.0, 3, 5, 7, 1, 3, 5, 7], new Shape(2, 2, 1, 2)), Training);
        Assert.Equal([-1.0, 1, -1, 1, -1, 1, -1, 1], y.ToArray<double>(), (a, b) => Math.Abs(a - b) < 1e-8);
        var last = new BatchNormalization(axis: -1);
        new Sequential(last).Build(new Shape(3, 4, 5));
        Assert.Equal(new Shape(5), last.Parameters[0].Value.Shape);
    }

    [Fact]
    public void OneNumberAChannel_InTraining_IsTheShiftAndStaysFinite()
    {
        var (layer, model) = Built("convention=pyTorch,shiftInitializer=constant:0.5");
        Assert.Equal([0.5], model.Forward(Column(7), Training).ToArray<double>());
        Assert.Equal([0.7, 0.9], Estimates(layer), Near);
    }

    [Fact]
    public void Batch_ThatIsNotFinite_LeavesTheEstimates()
    {
        var (layer, model) = Built("runningStatistics=cumulative");
        model.Forward(Column(0, 4), Training);
        Assert.All(model.Forward(Column(double.NaN, 4), Training).ToArray<double>(), value => Assert.Equal(double.NaN, value));
        model.Forward(Column(double.PositiveInfinity, 4), Training);
        Assert.Equal([2, 4], Estimates(layer), Near);
        Assert.Equal(1, layer.Parameters[^1].Value.ToDouble());
    }

    [Theory]
    [InlineData("batchNormalization")]
    [InlineData("batchNormalization:axis=2")]
    [InlineData("batchNormalization:scale=false,center=false")]
    public void Training_Derivatives_AgreeWithDifferencesTwice(string text)
    {
        var layer = Catalogue.Of().Create<Layer>(text);
        var model = new Sequential(layer) { ElementType = ElementType.Float64 };
        var x = FiniteDifference.Leaf(new Shape(3, 2, 2, 3));
        model.Build(new Shape(2, 2, 3));
        Tensor[] leaves = [x, .. layer.Parameters.Where(parameter => parameter.IsTrainable).Select(parameter => parameter.Value)];
        FiniteDifference.Check(() => model.Forward(x, Training), leaves);
    }

    [Theory]
    [InlineData("batchNormalization", "0.99 shareKept 0.001 biased")]
    [InlineData("batchNormalization:convention=pyTorch", "0.1 shareTaken 1E-05 unbiased")]
    [InlineData("batchNormalization:momentumMeaning=shareTaken", "0.01 shareTaken 0.001 biased")]
    [InlineData("batchNormalization:convention=pyTorch,momentumMeaning=shareKept,epsilon=0.5", "0.9 shareKept 0.5 unbiased")]
    public void Convention_Chosen_SetsWhatWasLeftOut(string text, string expected)
    {
        static string Small(Enum value) => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
        var made = (BatchNormalization)Catalogue.Of().Create<Layer>(text);
        Assert.Equal(expected, FormattableString.Invariant(
            $"{made.Momentum} {Small(made.MomentumMeaning)} {made.Epsilon} {Small(made.VarianceEstimate)}"));
    }

    [Theory]
    [InlineData("batchNormalization:axis=0", "axis 0 is the batch, which is averaged over. Use 1 or above, or −1 for the last.")]
    [InlineData("batchNormalization:momentum=1.5", "momentum must be from 0 to 1, got 1.5.")]
    [InlineData("batchNormalization:epsilon=0", "epsilon must be a finite number above 0, got 0.")]
    public void Arguments_Wrong_AreExplained(string text, string message) =>
        Assert.Equal(message, Error.TextOf(Assert.ThrowsAny<ArgumentException>(() => Catalogue.Of().Create<Layer>(text))));

    [Theory]
    [InlineData(4, "axis 4, but samples of [2, 3, 4] in a batch have axes 1 to 3.")]
    [InlineData(-4, "axis -4, but samples of [2, 3, 4] in a batch have axes 1 to 3.")]
    public void Samples_WithoutTheAxis_AreRefused(int axis, string expected) => Assert.Equal(
        $"0.batchNormalization has its channels on {expected} Use another axis.",
        Assert.Throws<ShapeException>(() => new Sequential(new BatchNormalization(axis)).Build(new Shape(2, 3, 4))).Message);

    private static (Layer Layer, Sequential Model) Built(string arguments)
    {
        var layer = Catalogue.Of().Create<Layer>(arguments.Length == 0 ? "batchNormalization" : $"batchNormalization:{arguments}");
        var model = new Sequential(layer) { ElementType = ElementType.Float64 };
        model.Build(new Shape(1));
        return (layer, model);
    }

    private static Tensor Column(params double[] numbers) => Tensor.From(numbers, new Shape(numbers.Length, 1));

    private static double[] Estimates(Layer layer) =>
    [
        layer.Parameters.Single(parameter => parameter.Name == "0.batchNormalization.runningMean").Value.ToDouble(),
        layer.Parameters.Single(parameter => parameter.Name == "0.batchNormalization.runningVariance").Value.ToDouble(),
    ];

    private static bool Near(double expected, double result) => Math.Abs(expected - result) <= 1e-12 * (1 + Math.Abs(expected));
}
