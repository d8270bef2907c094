using Nadir.Tests.Conformance;

namespace Nadir.Tests.LossFunctions;

public class RegressionLossTests
{
    public static TheoryData<string> OfResiduals =>
    [
        "mae", "huber", "smoothL1", "smoothL1:0", "logCosh", "quantile:0.9", "epsilonInsensitive", "squaredEpsilonInsensitive",
        "cauchy", "gemanMcClure", "welsch", "tukeyBiweight", "wing", "barronGeneral:0", "barronGeneral:1.5", "barronGeneral:2",
        "barronGeneral:-Infinity", "mape", "msle:checkDomain=false", "poisson:checkDomain=false", "poisson:convention=pyTorch,full=true",
    ];

    [Theory]
    [InlineData("barronGeneral:-Infinity")]
    [InlineData("barronGeneral:-2,c=0.5")]
    [InlineData("barronGeneral:-1e-9")]
    [InlineData("barronGeneral:0")]
    [InlineData("barronGeneral:1e-9,c=3")]
    [InlineData("barronGeneral:1.9999999")]
    [InlineData("barronGeneral:2,c=0.5")]
    [InlineData("barronGeneral:2.0000001")]
    [InlineData("barronGeneral:3.5")]
    [InlineData("barronGeneral:Infinity")]
    [InlineData("smoothL1:0")]
    [InlineData("cauchy:0.5")]
    [InlineData("welsch:0.5")]
    [InlineData("tukeyBiweight:0.5")]
    [InlineData("wing:0.5,epsilon=0.1")]
    [InlineData("poisson:full=true")]
    [InlineData("poisson:convention=pyTorch,full=true")]
    public void Loss_FurtherParameters_DifferentiatesTwice(string spec) =>
        LossSuite.Differentiates(spec, Catalogue.Of().Create<Loss>(spec));

    [Fact]
    public void Barron_SpecialShapes_AreTheLossesTheyAreNamedFor()
    {
        var (target, prediction) = (Tensor.Linspace(-9, 9, 37, ElementType.Float64), Tensor.Zeros(new Shape(37), ElementType.Float64));
        double[] Terms(string spec, double factor = 1) =>
            [.. Catalogue.Of().Create<Loss>(spec).Compute(target, prediction).ToArray<double>().Select(term => factor * term)];
        Near(Terms("halfSquaredError:reduction=none"), Terms("barronGeneral:2,reduction=none"));
        Near(Terms("cauchy:1.4142135623730951,reduction=none"), Terms("barronGeneral:0,reduction=none"));
        Near(Terms("gemanMcClure:2,reduction=none"), Terms("barronGeneral:-2,reduction=none"));
        Near(Terms("welsch:1.4142135623730951,reduction=none"), Terms("barronGeneral:-Infinity,reduction=none"));
    }

    [Theory]
    [MemberData(nameof(OfResiduals))]
    public void NotANumber_IsPassedOnByValueAndSlopes(string spec)
    {
        foreach (var type in new[] { ElementType.Float32, ElementType.Float64 })
        {
            var target = Tensor.From([1, double.NaN, 1]).To(type).RequiresGradient();
            var prediction = Tensor.From([2, 2, double.NaN]).To(type).RequiresGradient();
            var loss = Catalogue.Of().Create<Loss>(spec).Compute(target, prediction);
            Assert.Equal(double.NaN, loss.ToDouble());
            var slopes = Gradients.Of(loss, [target, prediction]);
            Assert.True(double.IsNaN(slopes[0][2]) && double.IsFinite(slopes[0][0]), $"slopes in the target: {slopes[0]}");
            Assert.True(double.IsNaN(slopes[1][2]) && double.IsFinite(slopes[1][0]), $"slopes in the prediction: {slopes[1]}");
        }
    }

    /// <summary>The limits of each loss and slope where the error grows without end.</summary>
    [Theory]
    [InlineData("mae", double.PositiveInfinity, 1)]
    [InlineData("huber:0.5", double.PositiveInfinity, 0.5)]
    [InlineData("smoothL1:0.5", double.PositiveInfinity, 1)]
    [InlineData("logCosh", double.PositiveInfinity, 1)]
    [InlineData("quantile:0.25", double.PositiveInfinity, 0.75)]
    [InlineData("epsilonInsensitive", double.PositiveInfinity, 1)]
    [InlineData("squaredEpsilonInsensitive", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("cauchy", double.PositiveInfinity, 0)]
    [InlineData("gemanMcClure:2", 2, 0)]
    [InlineData("welsch:2", 2, 0)]
    [InlineData("tukeyBiweight:6", 6, 0)]
    [InlineData("wing", double.PositiveInfinity, 1)]
    [InlineData("barronGeneral:-Infinity", 1, 0)]
    [InlineData("barronGeneral:-2", 2, 0)]
    [InlineData("barronGeneral:0", double.PositiveInfinity, 0)]
    [InlineData("barronGeneral:0.5", double.PositiveInfinity, 0)]
    [InlineData("barronGeneral:1,c=4", double.PositiveInfinity, 0.25)]
    [InlineData("barronGeneral:1.5", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("barronGeneral:2", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("poisson:convention=pyTorch", double.PositiveInfinity, double.PositiveInfinity)]
    public void InfinitePrediction_GivesTheLimits(string spec, double value, double slope)
    {
        foreach (var type in new[] { ElementType.Float32, ElementType.Float64 })
        {
            var prediction = Tensor.Full(new Shape(1), double.PositiveInfinity, type).RequiresGradient();
            var loss = Catalogue.Of().Create<Loss>(spec).Compute(Tensor.Zeros(new Shape(1), type), prediction);
            Assert.Equal((value, slope), (loss.ToDouble(), Gradients.Of(loss, [prediction])[0].ToDouble()));
        }
    }

    [Theory]
    [InlineData("huber:0", "delta must be a finite number above 0, got 0")]
    [InlineData("huber:-1", "delta")]
    [InlineData("smoothL1:-1", "beta must be a finite number, 0 or above")]
    [InlineData("quantile:0", "tau must be above 0 and below 1, got 0")]
    [InlineData("quantile:1", "tau")]
    [InlineData("quantile:NaN", "tau")]
    [InlineData("epsilonInsensitive:-0.1", "epsilon")]
    [InlineData("squaredEpsilonInsensitive:-0.1", "epsilon")]
    [InlineData("mape:0", "epsilon")]
    [InlineData("poisson:epsilon=0", "epsilon")]
    [InlineData("cauchy:0", "c must")]
    [InlineData("gemanMcClure:-1", "c must")]
    [InlineData("welsch:Infinity", "c must")]
    [InlineData("tukeyBiweight:0", "c must")]
    [InlineData("wing:w=0", "w must")]
    [InlineData("wing:epsilon=0", "epsilon must")]
    [InlineData("barronGeneral:NaN", "alpha must be a number")]
    [InlineData("barronGeneral:c=0", "c must")]
    public void Factory_ImpossibleArgument_IsRefused(string spec, string text) =>
        Assert.Contains(text, Assert.Throws<ArgumentOutOfRangeException>(() => Catalogue.Of().Create<Loss>(spec)).Message);

    [Fact]
    public void Compute_OutsideTheDomain_NamesTheSampleAndWhatToDo()
    {
        var (bad, good) = (Tensor.From([1.0, -2]), Tensor.From([1.0, 2]));
        Says("target, got -2 in sample 1", () => Losses.MeanSquaredLogarithmicError().Compute(bad, good));
        Says("target, got -2 in sample 1", () => Losses.Poisson().Compute(bad, good));
        Says("logInput: true", () => Losses.Poisson().Compute(good, bad));
        Assert.True(double.IsFinite(Losses.MeanSquaredLogarithmicError().Compute(good, bad).ToDouble()));
        Assert.True(double.IsFinite(Losses.Poisson(logInput: true).Compute(good, bad).ToDouble()));
        Assert.True(double.IsFinite(Losses.Poisson(checkDomain: false).Compute(bad, good).ToDouble()));
        Says("axis 0", () => Losses.CosineSimilarity(0).Compute(Tensor.From(new[,] { { 1.0, 2 } }), Tensor.From(new[,] { { 1.0, 2 } })));
        Says("axis 2", () => Losses.CosineSimilarity(2).Compute(Tensor.From(new[,] { { 1.0, 2 } }), Tensor.From(new[,] { { 1.0, 2 } })));
    }

    [Fact]
    public void Poisson_Convention_SetsWhatIsLeftOut()
    {
        string Of(Loss loss) => Catalogue.Of().SpecOf(loss).ToString();
        Assert.Contains("logInput=false,full=false,epsilon=1E-07,reduction=mean,perRow=true", Of(Losses.Poisson()));
        Assert.Contains("logInput=true,full=false,epsilon=1E-08,reduction=mean,perRow=false", Of(Losses.Poisson(convention: Convention.PyTorch)));
        Assert.Contains("logInput=false", Of(Losses.Poisson(logInput: false, convention: Convention.PyTorch)));
    }

    [Fact]
    public void CosineSimilarity_OverAxes_AreTheCosines()
    {
        // The angles between the rows are 90° and 45°, between the columns 0° and that of (0, 1) and (1, 1).
        var (target, prediction) = (Tensor.From(new[,] { { 1.0, 0 }, { 0, 1 } }), Tensor.From(new[,] { { 0, 2.0 }, { 3, 3 } }));
        Near([0, -Math.Sqrt(0.5)], Losses.CosineSimilarity(reduction: Reduction.None).Compute(target, prediction).ToArray<double>());
        var (deepTarget, deepPrediction) = (target.ExpandDimension(0), prediction.ExpandDimension(0));
        var columns = Losses.CosineSimilarity(1, Reduction.None).Compute(deepTarget, deepPrediction);
        Assert.Equal(new Shape(1, 2), columns.Shape);
        Near([0, -3 / Math.Sqrt(13)], columns.ToArray<double>());
        Assert.Equal(-1, Losses.CosineSimilarity().Compute(Tensor.From([3.0, 4]), Tensor.From([6.0, 8])).ToDouble(), 14);
    }

    [Theory]
    [InlineData(ElementType.Float32, 125, 1e-6)]
    [InlineData(ElementType.Float64, 1021, 1e-14)]
    public void CosineSimilarity_HugeVectors_HaveTheSameCosinesAndSmallerSlopes(ElementType type, int power, double allowed)
    {
        var target = Tensor.From(new[,] { { 1.0, -2, 3 }, { 0.5, 0, 0 } }).To(type);
        var prediction = Tensor.From(new[,] { { 2.0, 1, 1 }, { 1, 1, -1 } }).To(type);
        var scale = Math.ScaleB(1, power);
        var (small, large) = (prediction.Detach().RequiresGradient(), (prediction * scale).RequiresGradient());
        var loss = Losses.CosineSimilarity(reduction: Reduction.None);
        var (wanted, got) = (loss.Compute(target, small), loss.Compute(target * scale, large));
        Near(wanted.ToArray<double>(), got.ToArray<double>(), allowed);
        foreach (var createGraph in new[] { false, true })
        {
            var slopes = Gradients.Of(got.Sum(), [large], createGraph)[0].ToArray<double>();
            Near(Gradients.Of(wanted.Sum(), [small])[0].ToArray<double>(), [.. slopes.Select(slope => slope * scale)], allowed);
        }
    }

    private static void Near(double[] wanted, double[] got, double allowed = 1e-13)
    {
        Assert.Equal(wanted.Length, got.Length);
        Assert.All(wanted.Zip(got), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= allowed * (1 + Math.Abs(pair.First)), $"{pair.Second}, wanted {pair.First}"));
    }

    private static void Says(string text, Func<object> call) => Assert.Contains(text, Assert.ThrowsAny<ArgumentException>(call).Message);
}
