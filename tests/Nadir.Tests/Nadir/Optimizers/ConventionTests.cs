namespace Nadir.Tests;

public sealed class ConventionTests
{
    /// <summary>Defaults as documented by Keras 3 and PyTorch 2; what stands behind the vertical bar is what the convention decides.</summary>
    [Theory]
    [InlineData("sgd", "0.01 | rateInside, decoupled")]
    [InlineData("sgd:convention=pyTorch", "0.01 | rateOutside, coupled")]
    [InlineData("adam", "0.001, 0.9, 0.999 | 1E-07, outsideRoot, decoupled")]
    [InlineData("adam:convention=pyTorch", "0.001, 0.9, 0.999 | 1E-08, outsideCorrectedRoot, coupled")]
    [InlineData("adagrad", "0.001 | 0.1, 1E-07, insideRoot, decoupled")]
    [InlineData("adagrad:convention=pyTorch", "0.01 | 0, 1E-10, outsideRoot, coupled")]
    [InlineData("adadelta", "0.001 | 0.95, 1E-07, decoupled")]
    [InlineData("adadelta:convention=pyTorch", "1 | 0.9, 1E-06, coupled")]
    [InlineData("rmsProp", "0.001 | 0.9, 1E-07, insideRoot, rateInside, decoupled")]
    [InlineData("rmsProp:convention=pyTorch", "0.01 | 0.99, 1E-08, outsideRoot, rateOutside, coupled")]
    [InlineData("adamW", "0.001 | 0.004, 1E-07, outsideRoot")]
    [InlineData("adamW:convention=pyTorch", "0.001 | 0.01, 1E-08, outsideCorrectedRoot")]
    [InlineData("adamax", "0.001 | 1E-07, outsideMaximum, decoupled")]
    [InlineData("adamax:convention=pyTorch", "0.002 | 1E-08, insideMaximum, coupled")]
    [InlineData("nadam", "0.001 | 1E-07, 1, exact, decoupled")]
    [InlineData("nadam:convention=pyTorch", "0.002 | 1E-08, 0.004, single, coupled")]
    [InlineData("scheduleFreeAdamW", "0.0025 | 0, intoAverage")]
    [InlineData("scheduleFreeAdamW:convention=pyTorch", "0.0025 | 2, intoSteps")]
    [InlineData("adafactor", "0.001 | 1E-30")]
    [InlineData("adafactor:convention=pyTorch", "0.01 | ")]
    [InlineData("muon", "0.001 | 6")]
    [InlineData("muon:convention=pyTorch", "0.001 | 5")]
    public void Convention_Chosen_SetsWhatWasLeftOut(string text, string expected)
    {
        static string Small(Enum value) => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
        var made = Catalogue.Of().Create<Optimizer>(text);
        Assert.Equal(expected, made switch
        {
            Sgd o => FormattableString.Invariant($"{o.LearningRate} | {Small(o.MomentumForm)}, {Small(o.WeightDecayForm)}"),
            Adam o => FormattableString.Invariant(
                $"{o.LearningRate}, {o.Beta1}, {o.Beta2} | {o.Epsilon}, {Small(o.EpsilonPlacement)}, {Small(o.WeightDecayForm)}"),
            Adagrad o => FormattableString.Invariant(
                $"{o.LearningRate} | {o.InitialAccumulator}, {o.Epsilon}, {Small(o.EpsilonPlacement)}, {Small(o.WeightDecayForm)}"),
            Adadelta o => FormattableString.Invariant($"{o.LearningRate} | {o.Rho}, {o.Epsilon}, {Small(o.WeightDecayForm)}"),
            RmsProp o => FormattableString.Invariant(
                $"{o.LearningRate} | {o.Rho}, {o.Epsilon}, {Small(o.EpsilonPlacement)}, {Small(o.MomentumForm)}, {Small(o.WeightDecayForm)}"),
            AdamW o => FormattableString.Invariant($"{o.LearningRate} | {o.WeightDecay}, {o.Epsilon}, {Small(o.EpsilonPlacement)}"),
            Adamax o => FormattableString.Invariant($"{o.LearningRate} | {o.Epsilon}, {Small(o.MaximumEpsilon)}, {Small(o.WeightDecayForm)}"),
            Nadam o => FormattableString.Invariant(
                $"{o.LearningRate} | {o.Epsilon}, {o.MomentumDecay}, {Small(o.MomentumProduct)}, {Small(o.WeightDecayForm)}"),
            ScheduleFreeAdamW o => FormattableString.Invariant($"{o.LearningRate} | {o.RatePower}, {Small(o.ScheduleFreeDecay)}"),
            Adafactor o => FormattableString.Invariant($"{o.LearningRate} | {o.Epsilon1}"),
            Muon o => FormattableString.Invariant($"{o.LearningRate} | {o.Iterations}"),
            _ => "",
        });
    }

    [Fact]
    public void Convention_WithAnArgument_LetsTheArgumentWin()
    {
        var adam = new Adam(epsilon: 0.5, epsilonPlacement: EpsilonPlacement.InsideRoot, convention: Convention.PyTorch);
        Assert.Equal((0.5, EpsilonPlacement.InsideRoot, WeightDecayForm.Coupled), (adam.Epsilon, adam.EpsilonPlacement, adam.WeightDecayForm));
    }

    /// <summary>With no gradient, Adam's own step is 0, or nearly the rate times the sign of the pull.</summary>
    [Theory]
    [InlineData(WeightDecayForm.Decoupled, 1 - (0.1 * 0.5 * 1))]
    [InlineData(WeightDecayForm.Coupled, 0.9)]
    public void WeightDecay_OnFlatGround_PullsDirectlyOrThroughTheGradient(WeightDecayForm form, double expected)
    {
        var weight = new Parameter("weight", Tensor.From([1.0]));
        (weight.Value * 0).Sum().Backward();
        new Adam(0.1, weightDecay: 0.5, weightDecayForm: form).Step([weight]);
        Assert.Equal(expected, weight.Value.ToDouble(), 1e-6);
    }

    /// <summary>Momentum of 0.5 over two steps of gradient 1 while the rate falls from 1 to ½: the forms differ.</summary>
    [Theory]
    [InlineData(MomentumForm.RateInside, -1 - ((0.5 * 1) + (0.5 * 1)))]
    [InlineData(MomentumForm.RateOutside, -1 - (0.5 * 1.5))]
    public void Momentum_WithAFallingRate_RemembersStepsOrGradients(MomentumForm form, double expected)
    {
        var weight = new Parameter("weight", Tensor.From([0.0]));
        var sgd = new Sgd(1, 0.5, decay: 1, momentumForm: form);
        for (var step = 0; step < 2; step++)
        {
            weight.Value.Sum().Backward();
            sgd.Step([weight]);
        }

        Assert.Equal(expected, weight.Value.ToDouble());
        Assert.Equal(1.0 / 3, sgd.CurrentLearningRate);
    }

    [Fact]
    public void Adagrad_CorrectedRoot_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adagrad(epsilonPlacement: EpsilonPlacement.OutsideCorrectedRoot));
}
