namespace Nadir.Tests.ConstraintTests;

public class ConstraintTests
{
    private static readonly Tensor Weights = Tensor.From(new[,] { { 3.0, 4 }, { 0.3, 0.4 } });

    [Fact]
    public void MaxNorm_ShortensUnitsThatAreLonger() => Near([1.2, 1.6, 0.3, 0.4], Constraints.MaxNorm(2));

    [Fact]
    public void MaxNorm_AlongAxis0_ShortensColumns() =>
        Near([3 * 2 / Math.Sqrt(9.09), 4 * 2 / Math.Sqrt(16.16), 0.3 * 2 / Math.Sqrt(9.09), 0.4 * 2 / Math.Sqrt(16.16)], Constraints.MaxNorm(2, axis: 0));

    [Fact]
    public void MinMaxNorm_HalfTheWay_MovesHalf() => Near([3 * 0.6, 4 * 0.6, 0.3 * 1.5, 0.4 * 1.5], Constraints.MinMaxNorm(1, 1, rate: 0.5));

    [Fact]
    public void UnitNorm_MakesLengthsOne() => Near([0.6, 0.8, 0.6, 0.8], Constraints.UnitNorm());

    [Fact]
    public void UnitNorm_OfABias_TakesItAsOneVector()
    {
        var unit = Constraints.UnitNorm().Apply(Tensor.From([3.0, 4])).ToArray<double>();
        Assert.Equal(0.6, unit[0], 1e-6);
        Assert.Equal(0.8, unit[1], 1e-6);
    }

    [Fact]
    public void NonNegative_KeepsOnlyWhatIsAboveZero() =>
        Assert.Equal([0.0, 2, 0], Constraints.NonNegative().Apply(Tensor.From([-1.0, 2, 0])).ToArray<double>());

    [Fact]
    public void MaxNorm_AxisThatIsNotThere_IsRefused() =>
        Assert.ThrowsAny<ArgumentException>(() => Constraints.MaxNorm(axis: 5).Apply(Weights));

    [Fact]
    public void MinMaxNorm_MaximumBelowMinimum_IsRefused() => Assert.Contains(
        "maximum", Assert.Throws<ArgumentOutOfRangeException>(() => Constraints.MinMaxNorm(2, 1)).Message);

    private static void Near(double[] wanted, Constraint constraint) =>
        Assert.All(wanted.Zip(constraint.Apply(Weights).ToArray<double>()), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
}
