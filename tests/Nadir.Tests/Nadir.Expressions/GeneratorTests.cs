using Nadir.Expressions;

namespace Nadir.Tests.Expressions;

/// <summary>The generator of formulas, on which other tests rely.</summary>
public sealed class GeneratorTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Formulas_OverTheirBox_AreFiniteAndModerate(bool smooth)
    {
        var generator = new FormulaGenerator(1, smooth);
        foreach (var text in generator.Take(400))
        {
            var formula = Formula.Parse(text).Compile([.. FormulaGenerator.Box.Select(one => one.Name)]);
            for (var place = 0; place < 20; place++)
            {
                var value = formula.Value([.. generator.Place().Select(one => one.Value)]);
                Assert.True(Math.Abs(value) < 1000, $"{text} is {value}");
            }
        }
    }

    [Fact]
    public void Formulas_OfOneSeed_AreTheSame_AndNearlyAllDiffer()
    {
        var formulas = new FormulaGenerator(1).Take(200).ToArray();

        Assert.Equal(formulas, new FormulaGenerator(1).Take(200));
        Assert.NotEqual(formulas, new FormulaGenerator(2).Take(200));
        Assert.InRange(formulas.Distinct().Count(), 190, 200);
    }

    [Fact]
    public void Formulas_CallEveryFunction_AndUseEveryOperator()
    {
        var all = string.Join("\n", new FormulaGenerator(1, smooth: false).Take(400).Select(text => Formula.Parse(text).ToString()));
        string[] overRows = ["mean", "sum"];

        Assert.All(Formula.FunctionNames.Except(overRows), name => Assert.Contains(name + "(", all, StringComparison.Ordinal));
        Assert.All(
            ["+", " - ", "*", "/", "^", " < ", " <= ", " > ", " >= ", " == ", " != ", " and ", " or ", "not ", "pi", "e"],
            sign => Assert.Contains(sign, all, StringComparison.Ordinal));
    }

    [Fact]
    public void SmoothFormulas_HaveNoKinks()
    {
        var all = string.Join("\n", new FormulaGenerator(1).Take(400));

        Assert.All(
            ["abs(", "max(", "min(", "clip(", "sign(", "step(", "floor(", "ceil(", "round(", "mod(", "relu(", "where("],
            kinked => Assert.DoesNotContain(kinked, all, StringComparison.Ordinal));
    }
}
