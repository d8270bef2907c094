namespace Nadir.Tests.ActivationFunctions;

/// <summary>The projection onto the simplex, by its definition and by cases worked by hand.</summary>
public sealed class SparsemaxTests
{
    [Theory]
    [InlineData(new[] { 0.5, 0.5 }, new[] { 0.5, 0.5 })]
    [InlineData(new[] { 2.0, 0 }, new[] { 1.0, 0 })]
    [InlineData(new[] { 1.0, 0 }, new[] { 1.0, 0 })]
    [InlineData(new[] { 0.3, 0 }, new[] { 0.65, 0.35 })]
    [InlineData(new[] { 0.1, 0.2, 0.3 }, new[] { 0.7 / 3, 1.0 / 3, 1.3 / 3 })]
    [InlineData(new[] { 1.0, 0.8, 0.1 }, new[] { 0.6, 0.4, 0 })]
    [InlineData(new[] { 7.0 }, new[] { 1.0 })]
    [InlineData(new[] { double.PositiveInfinity, 3, double.PositiveInfinity }, new[] { 0.5, 0, 0.5 })]
    [InlineData(new[] { double.NegativeInfinity, 3 }, new[] { 0.0, 1 })]
    [InlineData(new[] { 1e308, -1e308 }, new[] { 1.0, 0 })]
    public void Sparsemax_OfARow_IsTheNearestPoint(double[] x, double[] expected) =>
        Assert.Equal(expected, Activations.Sparsemax().Apply(Tensor.From(x)).ToArray<double>(), (a, b) => Math.Abs(a - b) < 1e-15);

    /// <summary>For all z of the simplex, the projection p of x has (x − p)·(z − p) ≤ 0; the corners z suffice.</summary>
    [Fact]
    public void Sparsemax_OfManyRows_MeetsTheProjectionsInequality()
    {
        var x = Tensor.Uniform(new Shape(200, 9), new Philox(3, "rows"), -1.5, 1.5, ElementType.Float64);
        var p = Activations.Sparsemax().Apply(x);
        Assert.All(p.Sum(-1).ToArray<double>(), sum => Assert.Equal(1, sum, 1e-14));
        var zeros = p.ToArray<double>().Count(share => share == 0);
        Assert.InRange(zeros, 200, 1500);
        var rest = x - p;
        var along = (rest * p).Sum(-1, keepAxis: true);
        Assert.All((rest - along).ToArray<double>(), product => Assert.True(product <= 1e-14, $"{product:R}"));
    }

    [Fact]
    public void Sparsemax_AlongTheFirstAxis_IsThatOfTheColumns()
    {
        var x = Tensor.Uniform(new Shape(5, 3), new Philox(4, "columns"), -1, 1, ElementType.Float64);
        var expected = Activations.Sparsemax().Apply(x.Transpose()).Transpose().ToArray<double>();
        Assert.Equal(expected, Activations.Sparsemax(0).Apply(x).ToArray<double>());
        var middle = Activations.Sparsemax(1).Apply(x.Reshape(5, 3, 1)).ToArray<double>();
        Assert.Equal(Activations.Sparsemax().Apply(x).ToArray<double>(), middle);
    }

    /// <summary>Proposition 2 of Martins and Astudillo: the upstream gradient less its mean over the support; 0 elsewhere.</summary>
    [Theory]
    [InlineData(new[] { 1.0, 0.8, 0.1 }, new[] { 1.0, 1, 0 })]
    [InlineData(new[] { 0.4, 0.4, 0.4 }, new[] { 1.0, 1, 1 })]
    [InlineData(new[] { 1.0, 0, 0 }, new[] { 1.0, 0, 0 })]
    [InlineData(new[] { 2.0, 2, 1.5 }, new[] { 1.0, 1, 0 })]
    public void Sparsemax_Gradient_IsThatOfItsSupport(double[] row, double[] support)
    {
        double[] upstream = [0.7, -0.2, 0.5];
        var x = Tensor.From(row).RequiresGradient();
        var gradient = Gradients.Of(Activations.Sparsemax().Apply(x), [x], upstream: Tensor.From(upstream))[0].ToArray<double>();
        var mean = support.Zip(upstream, (s, u) => s * u).Sum() / support.Sum();
        Assert.Equal(support.Zip(upstream, (s, u) => s * (u - mean)), gradient, (a, b) => Math.Abs(a - b) < 1e-15);
    }

    [Fact]
    public void Sparsemax_OfARowWithANotANumber_IsNone()
    {
        var y = Activations.Sparsemax().Apply(Tensor.From(new[,] { { 1, double.NaN }, { 1, 0 } })).ToArray<double>();
        Assert.Equal([double.NaN, double.NaN, 1, 0], y);
    }
}
