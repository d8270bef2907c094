namespace Nadir.Tests.LossFunctions;

public class BinaryLossTests
{
    private static readonly Tensor Target = Tensor.From(new[,] { { 0.0, 1 }, { 1, 0 }, { 1, 0.25 } });
    private static readonly Tensor Logits = Tensor.From(new[,] { { -1.0, 2 }, { -3, 0.5 }, { 0, 1 } });

    [Theory]
    [InlineData("fromLogits=true")]
    [InlineData("probabilityGuard=add")]
    [InlineData("reduction=meanOverWeights")]
    public void PositiveWeights_OneForAll_IsTheSameForEachOutput(string arguments)
    {
        var prediction = arguments.StartsWith("fromLogits", StringComparison.Ordinal) ? Logits : Logits.Sigmoid();
        double Compute(string weights) =>
            Catalogue.Of().Create<Loss>($"bce:{arguments},classWeights=[2,3],positiveWeights={weights}").Compute(Target, prediction).ToDouble();
        Assert.Equal(Compute("[5,5]"), Compute("[5]"), 14);
        Assert.NotEqual(Compute("[5,6]"), Compute("[5]"), 5);
    }

    [Fact]
    public void ProbabilityGuards_AtAndNearZero_AreTheFormulas()
    {
        double Of(ProbabilityGuard guard, double p, double epsilon) =>
            Losses.BinaryCrossEntropy(probabilityGuard: guard, epsilon: epsilon).Compute(Tensor.From([1.0]), Tensor.From([p])).ToDouble();
        Assert.Equal(-Math.Log(0.01), Of(ProbabilityGuard.Clip, 0.002, 0.01), 14);
        Assert.Equal(-Math.Log(0.99), Of(ProbabilityGuard.Clip, 0.995, 0.01), 14);
        Assert.Equal(-Math.Log(0.002), Of(ProbabilityGuard.LogFloor, 0.002, 0.01), 14);
        Assert.Equal(100, Of(ProbabilityGuard.LogFloor, 0, 0.01), 14);
        Assert.Equal(-Math.Log(0.012), Of(ProbabilityGuard.Add, 0.002, 0.01), 14);
        Assert.Equal(-Math.Log(1e-7), Of(ProbabilityGuard.Add, 0, 1e-7), 12);
    }

    /// <summary>Lin et al. 2017, section 3.2: with gamma 2, p of 0.9 counts 100 times less, of 0.968 about 1000 times.</summary>
    [Fact]
    public void BinaryFocal_WellPredicted_CountsAsMuchLessAsThePaperSays()
    {
        double Ratio(double p)
        {
            var (target, prediction) = (Tensor.From([1.0]), Tensor.From([p]));
            return Losses.BinaryCrossEntropy().Compute(target, prediction).ToDouble() / Losses.BinaryFocal().Compute(target, prediction).ToDouble();
        }

        Assert.Equal(100, Ratio(0.9), 9);
        Assert.Equal(1000, Ratio(0.968), 50.0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.2)]
    public void BinaryFocal_WithoutGamma_IsTheCrossEntropy(double smoothing)
    {
        var wanted = Losses.BinaryCrossEntropy(labelSmoothing: smoothing).Compute(Target, Logits.Sigmoid()).ToDouble();
        Assert.Equal(wanted, Losses.BinaryFocal(0, labelSmoothing: smoothing).Compute(Target, Logits.Sigmoid()).ToDouble(), 14);
        Assert.Equal(wanted, Losses.BinaryFocal(0, fromLogits: true, labelSmoothing: smoothing).Compute(Target, Logits).ToDouble(), 14);
        var half = Losses.BinaryFocal(0, 0.5, applyClassBalancing: true, fromLogits: true, labelSmoothing: smoothing);
        Assert.Equal(wanted / 2, half.Compute(Target, Logits).ToDouble(), 14);
    }

    [Fact]
    public void BinaryFocal_ProbabilitiesAndLogits_AgreeInValueAndSlope()
    {
        foreach (var gamma in new[] { 0, 0.7, 1, 2, 3.5 })
        {
            var (logits, target) = (Logits.Detach().RequiresGradient(), Target.Detach().RequiresGradient());
            var byLogits = Losses.BinaryFocal(gamma, 0.3, true, true, 0.1).Compute(target, logits);
            var byProbabilities = Losses.BinaryFocal(gamma, 0.3, true, false, 0.1).Compute(target, logits.Sigmoid());
            Assert.Equal(byLogits.ToDouble(), byProbabilities.ToDouble(), 13);
            var (a, b) = (Gradients.Of(byLogits, [logits, target]), Gradients.Of(byProbabilities, [logits, target]));
            for (var input = 0; input < 2; input++)
                Assert.All(a[input].ToArray<double>().Zip(b[input].ToArray<double>()), pair => Assert.Equal(pair.First, pair.Second, 13));
        }
    }

    /// <summary>
    /// By hand for t = 1, gamma = 1: f = −(1 − p)·log p has f′ = p(1 − p)·log p − (1 − p)², and with p′ = p(1 − p), which
    /// is flat at x = 0, f″ = p(1 − p)² + 2p(1 − p)² there. With t = 0 it is the mirror image.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void BinaryFocal_AtLogitZero_HasTheRightSecondDerivative(double label)
    {
        var (target, logit) = (Tensor.From([label]), Tensor.From([0.0]).RequiresGradient());
        var slope = Gradients.Of(Losses.BinaryFocal(1, fromLogits: true).Compute(target, logit), [logit], createGraph: true)[0];
        Assert.Equal(3.0 / 8, Gradients.Of(slope, [logit])[0].ToDouble(), 14);
    }

    [Fact]
    public void Factory_ImpossibleArgument_IsRefused()
    {
        Says("gamma", () => Losses.BinaryFocal(-1));
        Says("alpha must be from 0 to 1, got -1", () => Losses.BinaryFocal(alpha: -1));
        Says("labelSmoothing", () => Losses.BinaryFocal(labelSmoothing: 2));
        Says("epsilon must be below 0.5, got 0.5", () => Losses.BinaryCrossEntropy(epsilon: 0.5));
        Says("epsilon", () => Losses.BinaryCrossEntropy(epsilon: 0));
        Says("probabilityGuard", () => Losses.BinaryCrossEntropy(probabilityGuard: (ProbabilityGuard)9));
        Says("margin", () => Losses.HingeEmbedding(-1));
        Says("labels must be one of SignedOne, ZeroOne", () => Losses.Hinge((BinaryLabels)7));
        Says("form", () => Losses.ZeroOne((ZeroOneForm)7));
        Says("PositiveWeights has 3 numbers", () => Losses.BinaryCrossEntropy(positiveWeights: [1, 2, 3], fromLogits: true).Compute(Target, Logits));
        Says("fromLogits: true", () => Losses.BinaryFocal().Compute(Target, Logits));
    }

    private static void Says(string text, Func<object> call) => Assert.Contains(text, Assert.ThrowsAny<ArgumentException>(call).Message);
}
