namespace Nadir.Tests.LossFunctions;

public class MarginLossTests
{
    private static readonly Tensor Scores = Tensor.From([-2.5, -1, -0.25, 0, 0.5, 0.75, 1, 3]);
    private static readonly Tensor Signed = Tensor.From([1.0, -1, 1, -1, 1, -1, -1, 1]);

    public static TheoryData<string> Names =>
        ["exponential", "hinge", "hingeEmbedding", "logistic", "modifiedHuber", "perceptron", "softMargin", "squaredHinge"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Labels_ZeroOne_AreMinusOneAndOne(string name)
    {
        var zeroOne = ((Signed + 1) * 0.5).RequiresGradient();
        var (signed, scores) = (Signed.Detach().RequiresGradient(), Scores.Detach().RequiresGradient());
        var wanted = Catalogue.Of().Create<Loss>($"{name}:reduction=none").Compute(signed, scores);
        var got = Catalogue.Of().Create<Loss>($"{name}:reduction=none,labels=zeroOne").Compute(zeroOne, scores);
        Assert.Equal(wanted.ToArray<double>(), got.ToArray<double>());
        var slopes = Gradients.Of(wanted.Sum(), [scores, signed]);
        var others = Gradients.Of(got.Sum(), [scores, zeroOne]);
        Assert.Equal(slopes[0].ToArray<double>(), others[0].ToArray<double>());
        Assert.Equal((slopes[1] * 2).ToArray<double>(), others[1].ToArray<double>());
    }

    [Fact]
    public void Labels_OfTheOtherKind_AreRefusedByPosition()
    {
        var scores = Tensor.Zeros(new Shape(2, 2));
        var error = Refusal(Losses.Hinge(), Tensor.From(new[,] { { 1f, -1 }, { 0, 1 } }), scores);
        Assert.StartsWith("Hinge takes labels −1 or 1 as target, got 0 in sample 1, at [1, 0]. Pass labels: ZeroOne", error);
        error = Refusal(Losses.Logistic(BinaryLabels.ZeroOne), Tensor.From(new[,] { { 1L, 0 }, { 0, -1 } }), scores);
        Assert.StartsWith("Logistic takes labels 0 or 1 as target, got -1 in sample 1, at [1, 1]. Pass labels: SignedOne", error);
        error = Refusal(Losses.Perceptron(), Tensor.From([true, false, true]), Tensor.Zeros(new Shape(3)));
        Assert.StartsWith("Perceptron takes labels −1 or 1 as target, got Bool", error);
        error = Refusal(Losses.ZeroOne(), Tensor.From([1.0, 2]), Tensor.From([1.0, 2]));
        Assert.Contains("got 2 in sample 1.", error);
    }

    [Fact]
    public void Labels_Unchecked_ArePlainArithmetic() =>
        Assert.Equal(1 + (2 * 3), Losses.Hinge(checkDomain: false).Compute(Tensor.From([-2.0]), Tensor.From([3.0])).ToDouble());

    /// <summary>Whole registers are looked over first and the rest one by one: neither may miss any place.</summary>
    [Theory]
    [InlineData(ElementType.Float32)]
    [InlineData(ElementType.Float64)]
    public void Labels_OneWrongAnywhere_IsFound(ElementType type)
    {
        var hinge = Losses.Hinge(reduction: Reduction.Sum);
        for (var length = 1; length < 50; length++)
        {
            var labels = Enumerable.Range(0, length).Select(i => i % 3 == 0 ? 1.0 : -1).ToArray();
            var scores = Tensor.Zeros(new Shape(length), type);
            Assert.Equal(length, hinge.Compute(Tensor.From(labels).To(type), scores).ToDouble());
            for (var at = 0; at < length; at++)
            {
                foreach (var wrong in new[] { 0.5, 1.01, -1.01, -0.99, double.PositiveInfinity })
                {
                    var other = labels.ToArray();
                    other[at] = wrong;
                    Assert.Contains($"in sample {at}.", Refusal(hinge, Tensor.From(other).To(type), scores), StringComparison.Ordinal);
                }
            }

            labels[length / 2] = double.NaN;
            Assert.Equal(double.NaN, hinge.Compute(Tensor.From(labels).To(type), scores).ToDouble());
        }
    }

    [Theory]
    [InlineData("zeroOne:reduction=sum", 5)]
    [InlineData("zeroOne:reduction=mean", 0.625)]
    [InlineData("zeroOne:form=labels,reduction=sum", 6)]
    public void ZeroOne_ByHand_CountsErrors(string name, double wanted)
    {
        var scores = Tensor.From([-2.5, -1, -0.25, 0, -1, -0.75, 1, 1]);
        Assert.Equal(wanted, Catalogue.Of().Create<Loss>(name).Compute(Signed, scores).ToDouble());
    }

    [Fact]
    public void ZeroOne_ItsGradient_IsRefusedWithSurrogates()
    {
        var error = Assert.Throws<NotSupportedException>(() => Losses.ZeroOne().Compute(Signed, Scores.Detach().RequiresGradient()).Backward());
        Assert.Contains("Hinge, Logistic or Exponential", error.Message);
        var refused = Assert.Throws<ArgumentException>(() => new Sequential(new Dense(1)).Compile(new Sgd(), Losses.ZeroOne()));
        Assert.Contains("Training needs a gradient, and ZeroOne has none.", refused.Message);
    }

    /// <summary>Rosenblatt's rule moves at 0 too: weights that start there would stay.</summary>
    [Fact]
    public void Perceptron_AtZero_MovesTowardsTheLabel()
    {
        var scores = Tensor.Zeros(new Shape(2), ElementType.Float64).RequiresGradient();
        var loss = Losses.Perceptron(reduction: Reduction.Sum).Compute(Tensor.From([1.0, -1]), scores);
        Assert.Equal([-1.0, 1], Gradients.Of(loss, [scores])[0].ToArray<double>());
    }

    /// <summary>Twice the score is more than Float32 holds, its half in a mean of two is not; four quarters likewise.</summary>
    [Theory]
    [InlineData("squaredHinge", -3e38f)]
    [InlineData("modifiedHuber", -2f)]
    public void Mean_OfScoresAtFloat32sEnd_KeepsItsSlope(string name, float slope)
    {
        var scores = Tensor.From([-3e38f, 2]).RequiresGradient();
        var loss = Catalogue.Of().Create<Loss>(name).Compute(Tensor.From([1f, 1]), scores);
        Assert.Equal([slope, 0], Gradients.Of(loss, [scores])[0].ToArray<float>());
    }

    [Fact]
    public void Hinge_ClassNumbersAndAColumn_TrainsUntilTheMarginIsKept()
    {
        var inputs = Tensor.From(new float[,] { { 0, 1 }, { 1, 2 }, { 2, 0 }, { 3, 1 } });
        var model = new Sequential(new Dense(1));
        model.Compile(new Sgd(0.1), Losses.Hinge(BinaryLabels.ZeroOne));
        var history = model.Fit(new Samples(inputs, Tensor.From([1L, 1, 0, 0])), new FitOptions { Epochs = 200, Seed = 3 });
        Assert.Equal(0, history["loss"][^1]);
    }

    private static string Refusal(Loss loss, Tensor target, Tensor prediction) =>
        Assert.Throws<ArgumentException>(() => loss.Compute(target, prediction)).Message;
}
