namespace Nadir.Tests.Lanes;

public class DualTests
{
    private delegate Dual<Float64> OnDual(Dual<Float64> x);

    private static readonly (string Name, OnDual Function, Func<double, double> Slope)[] Cases =
    [
        ("x + x·x", x => x + x * x, x => 1 + 2 * x),
        ("1/x", x => 1 / x, x => -1 / (x * x)),
        ("x/(1 + x)", x => x / (1 + x), x => 1 / ((1 + x) * (1 + x))),
        ("−x", x => -x, _ => -1),
        ("x − 3x", x => x - 3 * x, _ => -2),
        ("Fma", x => Dual<Float64>.Fma(x, x, 2 * x), x => 2 * x + 2),
        ("Max(x, 1)", x => Dual<Float64>.Max(x, 1), x => x > 1 ? 1 : 0),
        ("Min(x, 1)", x => Dual<Float64>.Min(1, x), x => x < 1 ? 1 : 0),
        ("Abs(1 − x)", x => Dual<Float64>.Abs(1 - x), x => Math.Sign(x - 1)),
        ("Sqrt", Dual<Float64>.Sqrt, x => 0.5 / Math.Sqrt(x)),
        ("x·Floor", x => x * Dual<Float64>.Floor(x), Math.Floor),
        ("x·Round", x => x * Dual<Float64>.Round(x), x => Math.Round(x)),
        ("CopySign", x => Dual<Float64>.CopySign(x * x, 1 - x), x => x > 1 ? -2 * x : 2 * x),
        ("Select", x => Dual<Float64>.Select((x > 0.5) & !(x >= 2), x * x, 5 * x), x => x is > 0.5 and < 2 ? 2 * x : 5),
        ("Exp", x => Dual<Float64>.Exp(2 * x), x => 2 * Math.Exp(2 * x)),
        ("ExpM1", x => Dual<Float64>.ExpM1(2 * x), x => 2 * Math.Exp(2 * x)),
        ("Log", x => Dual<Float64>.Log(3 * x), x => 1 / x),
        ("Log1P", x => Dual<Float64>.Log1P(3 * x), x => 3 / (1 + 3 * x)),
        ("Tanh", x => Dual<Float64>.Tanh(2 * x), x => 2 / Math.Pow(Math.Cosh(2 * x), 2)),
        ("Sigmoid", x => Dual<Float64>.Sigmoid(2 * x), x => 0.5 / Math.Pow(Math.Cosh(x), 2)),
        ("Sin", x => Dual<Float64>.Sin(2 * x), x => 2 * Math.Cos(2 * x)),
        ("Cos", x => Dual<Float64>.Cos(2 * x), x => -2 * Math.Sin(2 * x)),
        ("Erf", x => Dual<Float64>.Erf(2 * x), x => 4 / Math.Sqrt(Math.PI) * Math.Exp(-4 * x * x)),
        ("Softplus", x => Dual<Float64>.Softplus(2 * x), x => 2 / (1 + Math.Exp(-2 * x))),
        ("MillsRatio", x => Dual<Float64>.MillsRatio(2 * x), x => 2 * ((2 * x * MillsRatio(2 * x)) - 1)),
        ("x^2.5", x => Dual<Float64>.Pow(x, 2.5), x => 2.5 * Math.Pow(x, 1.5)),
        ("2^x", x => Dual<Float64>.Pow(2, x), x => Math.Log(2) * Math.Pow(2, x)),
        ("x^x", x => Dual<Float64>.Pow(x, x), x => Math.Pow(x, x) * (Math.Log(x) + 1)),
    ];

    public static TheoryData<string> Names => new(Cases.Select(c => c.Name));

    /// <summary>R(x) = ∫ e^(−xt − t²/2) dt from 0, by Simpson's rule.</summary>
    private static double MillsRatio(double x)
    {
        const int Steps = 40_000;
        const double Step = 12.0 / Steps;
        var sum = 0.0;
        for (var i = 0; i <= Steps; i++)
            sum += (i is 0 or Steps ? 1 : i % 2 == 0 ? 2 : 4) * Math.Exp((-x * i * Step) - (i * Step * i * Step / 2));
        return sum * Step / 3;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Slope_OfEachOperation_IsItsDerivative(string name)
    {
        var (_, function, slope) = Cases.Single(c => c.Name == name);
        foreach (var x in new[] { 0.3, 0.9, 1.2, 1.7, 2.6 })
            Assert.Equal(slope(x), function(new Dual<Float64>(x, 1)).Slope.Number, 1e-12 * (1 + Math.Abs(slope(x))));
    }

    [Fact]
    public void Pow_WithAConstantExponentAtOrBelowZero_HasASlope()
    {
        Assert.Equal(-4, Dual<Float64>.Pow(new(-2, 1), 2).Slope.Number);
        Assert.Equal(0, Dual<Float64>.Pow(new(0, 1), 2).Slope.Number);
        Assert.Equal(1, Dual<Float64>.Pow(new(0, 1), 1).Slope.Number);
        Assert.Equal(0, Dual<Float64>.Pow(new(0, 1), 0).Slope.Number);
    }

    [Fact]
    public void Abs_AtZero_HasSlopeZero() => Assert.Equal(0, Dual<Float64>.Abs(new(0, 1)).Slope.Number);

    [Fact]
    public void Slope_OfTheNestedDual_IsTheSecondDerivative()
    {
        var x = new Dual<Dual<Float64>>(new(1.5, 1), 1);
        var y = Dual<Dual<Float64>>.Exp(x * x);

        // (e^(x²))″ = (2 + 4x²)·e^(x²)
        Assert.Equal((2 + 4 * 2.25) * Math.Exp(2.25), y.Slope.Slope.Number, 1e-11);
    }
}
