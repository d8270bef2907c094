using Nadir.Expressions;

namespace Nadir.Tests.Expressions;

public class TensorFormulaTests
{
    [Fact]
    public void Gradient_OfGeneratedFormulas_IsTheSymbolicDerivativeAndThatOfDifferences()
    {
        var generator = new FormulaGenerator(23);
        foreach (var text in generator.Take(200))
        {
            var formula = Formula.Parse(text);
            var place = generator.Place();
            var tensors = place.ToDictionary(static one => one.Name, static one => Tensor.Scalar(one.Value, ElementType.Float64).RequiresGradient());
            var value = formula.Evaluate(tensors);
            Assert.Equal(formula.Evaluate(place), value.ToDouble(), Math.Abs(value.ToDouble()) * 1e-11 + 1e-12);
            value.Backward();
            foreach (var name in formula.Names)
            {
                var (difference, error) = Difference(formula, place, name);
                var gradient = tensors[name].Gradient!.ToDouble();
                var symbolic = formula.Derivative(name).Evaluate(place);
                Assert.True(
                    Math.Abs(gradient - symbolic) <= 1e-9 * (1 + Math.Abs(symbolic)),
                    $"d/d{name} of {text} is {formula.Derivative(name)} = {symbolic:R}, the gradient {gradient:R}.");
                Assert.True(Math.Abs(gradient - difference) <= error, $"d/d{name} of {text}: {gradient:R}, by differences {difference:R}.");
            }
        }
    }

    [Fact]
    public void Gradient_OfTheGradient_IsTheSecondDerivative()
    {
        var x = Tensor.From([0.3, 1.2]).RequiresGradient();
        var y = Formula.Parse("sin(x)^2 + exp(-x^2) + x^2.5 + atan(x)").Evaluate(new Dictionary<string, Tensor> { ["x"] = x });
        var first = Gradients.Of(y.Sum(), [x], createGraph: true)[0];
        var second = Gradients.Of(first.Sum(), [x])[0].ToArray<double>();
        for (var i = 0; i < 2; i++)
        {
            var at = x[i];
            var expected = (2 * Math.Cos(2 * at)) + (((4 * at * at) - 2) * Math.Pow(Math.E, -at * at)) + (3.75 * Math.Sqrt(at))
                - (2 * at / Math.Pow(1 + (at * at), 2));
            Assert.Equal(expected, second[i], 1e-11);
        }
    }

    [Theory]
    [InlineData(ElementType.Float32)]
    [InlineData(ElementType.Float64)]
    public void Evaluate_OfTensors_KeepsTheirTypeAndBroadcasts(ElementType type)
    {
        var values = new Dictionary<string, Tensor>
        {
            ["x"] = Tensor.From([1.0, 2, 3]).To(type),
            ["k"] = Tensor.From([10.0, 20], new Shape(2, 1)).To(type),
        };
        var y = Formula.Parse("k*x + 0.5").Evaluate(values);
        Assert.Equal(type, y.ElementType);
        Assert.Equal([10.5, 20.5, 30.5, 20.5, 40.5, 60.5], y.ToArray<double>());
        Assert.Equal(new Shape(2, 3), y.Shape);
    }

    [Fact]
    public void Evaluate_OfMeanAndSum_IsOverAllRows()
    {
        var x = Tensor.From([1.0, 2, 3]);
        var k = Tensor.Scalar(2, ElementType.Float64).RequiresGradient();
        var sum = Formula.Parse("mean(k*x) + sum(k)").Evaluate(new Dictionary<string, Tensor> { ["x"] = x, ["k"] = k });
        Assert.Equal(10, sum.ToDouble());
        sum.Backward();
        Assert.Equal(5, k.Gradient!.ToDouble());
    }

    [Theory]
    [InlineData("where(x > 0, sqrt(x), 0)", -1, 0)]
    [InlineData("where(x > 0, sqrt(x), 0)", 0, 0)]
    [InlineData("where(x > 0, sqrt(x), 0)", 4, 0.25)]
    [InlineData("where(x > 0, x, exp(x) - 1)", 0, 1)]
    [InlineData("where(x < 0, exp(x) - 1, x)", 1000, 1)]
    [InlineData("where(x != 0, sin(x)/x, 1)", 0, 0)]
    [InlineData("where(x > 0, where(x > 1, log(x - 1), log(x)), 2x)", 0.5, 2)]
    [InlineData("where(x > 0, where(x > 1, log(x - 1), log(x)), 2x)", 3, 0.5)]
    [InlineData("where(x > 0, where(x > 1, log(x - 1), log(x)), 2x)", -1, 2)]
    [InlineData("x*where(x, log(x), 3)", 0, 3)]
    public void Gradient_OfAChoice_DoesNotSeeTheOtherBranch(string text, double at, double expected)
    {
        var x = Tensor.From([at, 0.25]).RequiresGradient();
        Formula.Parse(text).Evaluate(new Dictionary<string, Tensor> { ["x"] = x }).Sum().Backward();
        Assert.Equal(expected, x.Gradient!.ToArray<double>()[0], 1e-15);
    }

    [Fact]
    public void Gradient_OfAChoiceOverParametersAndRows_IsThatOfTheRowsItIsTakenFor()
    {
        var x = Tensor.From([-1.0, 4, 9]);
        var k = Tensor.Scalar(2, ElementType.Float64).RequiresGradient();
        Formula.Parse("sum(where(x > 0, sqrt(x)*log(k), k^3 + mean(k*x)))")
            .Evaluate(new Dictionary<string, Tensor> { ["x"] = x, ["k"] = k }).Backward();
        Assert.Equal(2.5 + 12 + 4, k.Gradient!.ToDouble(), 1e-13);
    }

    [Theory]
    [InlineData("sinh(x)", 0, 1)]
    [InlineData("asinh(x)", 0, 1)]
    [InlineData("atanh(x)", 0, 1)]
    [InlineData("atan(x)", 0, 1)]
    [InlineData("asin(x)", 0, 1)]
    [InlineData("acos(x)", 0, -1)]
    [InlineData("atan2(x, 1)", 0, 1)]
    [InlineData("atan2(x, -1)", 0, -1)]
    [InlineData("atan2(2, x)", 0, -0.5)]
    [InlineData("cbrt(x)", 0, double.PositiveInfinity)]
    [InlineData("cbrt(x)", -8, 1.0 / 12)]
    [InlineData("acosh(x)", 0.5, double.NaN)]
    [InlineData("cosh(x)", 0, 0)]
    [InlineData("abs(x)", 0, 0)]
    [InlineData("relu(x)", 0, 0)]
    [InlineData("log2(x)", 1, 1.4426950408889634)]
    [InlineData("log2(x)", 8, 0.18033688011112042)]
    [InlineData("log10(x)", 1000, 0.00043429448190325176)]
    [InlineData("x + x^0", 0, 1)]
    public void Gradient_WhereAFunctionHasAnExactValue_IsTheSymbolicDerivative(string text, double at, double expected)
    {
        foreach (var place in at == 0 ? [0.0, -0.0] : new[] { at })
        {
            var x = Tensor.From([place, 0.25]).RequiresGradient();
            var formula = Formula.Parse(text);
            formula.Evaluate(new Dictionary<string, Tensor> { ["x"] = x }).Sum().Backward();
            Assert.Equal(expected, x.Gradient!.ToArray<double>()[0], 1e-15);
            Assert.Equal(expected, formula.Derivative("x").Evaluate(("x", place)), 1e-15);
        }
    }

    [Fact]
    public void Evaluate_OfUnlikeTensors_SaysWhichAndWhy()
    {
        var x = Tensor.From([1.0]);
        var formula = Formula.Parse("x + y");
        Assert.Contains("one type", Assert.Throws<ArgumentException>(() => formula.Evaluate(new Dictionary<string, Tensor> { ["x"] = x, ["y"] = x.To(ElementType.Float32) })).Message, StringComparison.Ordinal);
        Assert.Contains("`y` has no value", Assert.ThrowsAny<ArgumentException>(() => formula.Evaluate(new Dictionary<string, Tensor> { ["x"] = x })).Message, StringComparison.Ordinal);
    }

    /// <summary>By steps of several lengths: what they disagree by is how far the best may be off.</summary>
    private static (double Difference, double Error) Difference(Formula formula, (string Name, double Value)[] place, string name)
    {
        double At(double step) => formula.Evaluate([.. place.Select(one => one.Name == name ? (name, one.Value + step) : one)]);
        double By(double step) => ((8 * (At(step) - At(-step))) - (At(2 * step) - At(-2 * step))) / (12 * step);
        var (fine, coarse) = (By(2e-4), By(4e-4));
        return (fine, Math.Abs(fine - coarse) + (1e-7 * (1 + Math.Abs(fine))));
    }
}
