namespace Nadir.Tests.Optimizers;

/// <summary>What only one rule promises, worked out by hand.</summary>
public sealed class RuleTests
{
    /// <summary>½(w − a)² with l1: the minimum is a moved towards 0 by l1 ÷ steps, and exactly 0 where that passes it.</summary>
    [Fact]
    public void Ftrl_WithL1_GivesExactZeros()
    {
        var weights = new Parameter("weights", Tensor.From([0.5, 0.5, -0.5]));
        var goal = Tensor.From([2.0, 0.001, -0.002]);
        var ftrl = new Ftrl(0.5, l1: 3);
        for (var step = 0; step < 200; step++)
            ftrl.Step([weights], () => (weights.Value - goal).Square().Sum() * 0.5);
        var ends = weights.Value.ToArray<double>();

        Assert.InRange(ends[0], 1.5, 2.1);
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(ends[1]));
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(ends[2]));
    }

    [Fact]
    public void Ftrl_WithNothingGathered_IsZeroNotNoNumber()
    {
        var weights = new Parameter("weights", Tensor.From([0.5]));
        new Ftrl(initialAccumulator: 0).Step([weights], () => (weights.Value * 0).Sum());

        Assert.Equal(0, weights.Value.ToDouble());
    }

    /// <summary>Gradients of one sign, then the other: grows by 1.2, rests once at half the step, goes back by that half.</summary>
    [Fact]
    public void Rprop_AtATurn_RestsOnceAndHalves()
    {
        var weights = new Parameter("weights", Tensor.From([0.0]));
        var rprop = new Rprop(0.1);
        var places = new List<double>();
        foreach (var slope in new[] { 5.0, 0.001, -1, -1, -1 })
        {
            rprop.Step([weights], () => (weights.Value * slope).Sum());
            places.Add(weights.Value.ToDouble());
        }

        double[] expected = [-0.1, -0.22, -0.22, -0.16, -0.16 + 0.072];
        Assert.All(expected.Zip(places), pair => Assert.Equal(pair.First, pair.Second, 12));
    }

    /// <summary>The product of the two gradients is too small for a double, its sign is not.</summary>
    [Fact]
    public void Rprop_TinyGradients_StillAgreeInSign()
    {
        var weights = new Parameter("weights", Tensor.From([0.0]));
        var rprop = new Rprop(0.1);
        for (var step = 0; step < 2; step++)
            rprop.Step([weights], () => (weights.Value * 1e-200).Sum());

        Assert.Equal(-0.22, weights.Value.ToDouble(), 12);
    }

    [Fact]
    public void Lion_AnyGradient_MovesByTheRate()
    {
        var weights = new Parameter("weights", Tensor.From([1.0, 1, 1]));
        var slopes = Tensor.From([1e-9, -1e9, 0]);
        new Lion(0.25).Step([weights], () => (weights.Value * slopes).Sum());

        Assert.Equal([0.75, 1.25, 1], weights.Value.ToArray<double>());
    }

    [Theory]
    [InlineData("lion")]
    [InlineData("rprop")]
    [InlineData("ftrl")]
    [InlineData("adamax")]
    public void Rule_AGradientThatIsNoNumber_ShowsInTheWeight(string optimizer)
    {
        var weights = new Parameter("weights", Tensor.From([1.0, 1]));
        var slopes = Tensor.From([double.NaN, 1]);
        Catalogue.Of().Create<Optimizer>(optimizer).Step([weights], () => (weights.Value * slopes).Sum());

        Assert.Equal((true, true), (double.IsNaN(weights.Value.ToArray<double>()[0]), double.IsFinite(weights.Value.ToArray<double>()[1])));
    }

    /// <summary>v − c² of a constant gradient is 0 but for rounding, which must not fall below.</summary>
    [Theory]
    [InlineData(Convention.Keras)]
    [InlineData(Convention.PyTorch)]
    public void RmsProp_CenteredOnAConstantGradient_StaysANumber(Convention convention)
    {
        var weights = new Parameter("weights", Tensor.From(Enumerable.Repeat(0f, 64).ToArray()));
        var slopes = Tensor.From(Enumerable.Range(1, 64).Select(i => 1000f / i).ToArray());
        var optimizer = new RmsProp(1e-6, rho: 0.5, epsilon: 1e-8, centered: true, convention: convention);
        for (var step = 0; step < 200; step++)
            optimizer.Step([weights], () => (weights.Value * slopes).Sum());

        Assert.All(weights.Value.ToArray<double>(), weight => Assert.True(double.IsFinite(weight)));
    }

    [Theory]
    [InlineData("rmsProp:epsilonPlacement=outsideCorrectedRoot")]
    [InlineData("rmsProp:rho=1")]
    [InlineData("rmsProp:momentum=1")]
    [InlineData("adamW:beta1=1")]
    [InlineData("adamW:weightDecay=-1")]
    [InlineData("adamax:epsilon=0")]
    [InlineData("nadam:momentumDecay=-1")]
    [InlineData("rAdam:beta2=1")]
    [InlineData("rprop:etaMinus=0")]
    [InlineData("rprop:etaMinus=1")]
    [InlineData("rprop:etaPlus=1")]
    [InlineData("rprop:minimumStep=2,maximumStep=1")]
    [InlineData("asgd:lambda=-1")]
    [InlineData("asgd:averagingStart=-1")]
    [InlineData("lion:beta2=1")]
    [InlineData("ftrl:learningRatePower=0.1")]
    [InlineData("ftrl:l1=-1")]
    [InlineData("scheduleFreeAdamW:beta1=0")]
    [InlineData("scheduleFreeAdamW:warmupSteps=-1")]
    public void Optimizer_ANumberOutsideItsRange_IsRefusedByName(string text)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Catalogue.Of().Create<Optimizer>(text));

        Assert.Contains(Spec.Parse(text).Arguments, argument => error.Message.Contains(argument.Key, StringComparison.Ordinal));
    }
}
