namespace Nadir.Tests.RegularizerTests;

public class ProximalTests
{
    [Fact]
    public void L1_ProximalStep_GivesExactZeros()
    {
        var step = Regularizers.L1(0.5).ProximalStep(Tensor.From([3.0, -3, 0.9, -0.9, 1, -1, 0, -0.0]), 2);
        Assert.Equal([2.0, -2, 0, 0, 0, 0, 0, 0], step.ToArray<double>());
    }

    [Fact]
    public void GroupLasso_ProximalStep_ShortensRowsOrMakesThemZero()
    {
        var step = Regularizers.GroupLasso(1).ProximalStep(Tensor.From(new[,] { { 3.0, 4 }, { 0.6, 0.8 } }), Math.Sqrt(2));
        Assert.Equal([3.0 * 3 / 5, 4.0 * 3 / 5, 0, 0], step.ToArray<double>().Select(number => Math.Round(number, 12)));
    }

    /// <summary>Of ten inputs only two matter; the lasso's weights of the others are exactly 0, the subgradient's are not.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Fit_L1OnUselessInputs_IsExactlyZeroOnlyByProximalSteps(bool proximal)
    {
        var inputs = Tensor.Normal(new Shape(200, 10), new Philox(7, "inputs"), type: ElementType.Float64);
        var targets = (inputs.Slice(1, 0, 1) * 2) - (inputs.Slice(1, 1, 1) * 3);
        var layer = new Dense(1) { WeightRegularizer = Regularizers.L1(0.1, proximal) };
        var model = new Sequential(layer) { ElementType = ElementType.Float64 };
        model.Compile(new Sgd(0.05), Losses.MeanSquaredError());
        model.Fit(inputs, targets, epochs: 60, batchSize: 20, seed: 1);
        var weights = model.Parameters[0].Value.ToArray<double>();
        Assert.InRange(weights[0], 1.8, 2);
        Assert.InRange(weights[1], -3, -2.8);
        Assert.Equal(proximal ? 8 : 0, weights.Count(weight => weight == 0));
    }

    [Fact]
    public void Orthogonal_ProximalStep_IsRefusedWithAdvice() => Assert.Contains(
        "groupLasso", Assert.Throws<InvalidOperationException>(() => Regularizers.Orthogonal().ProximalStep(Tensor.Ones(new Shape(2, 2)), 1)).Message);

    [Fact]
    public void Orthogonal_OfAVector_NamesTheShape() =>
        Assert.Contains("[4]", Assert.Throws<ShapeException>(() => Regularizers.Orthogonal().Penalty(Tensor.Ones(new Shape(4)))).Message);
}
