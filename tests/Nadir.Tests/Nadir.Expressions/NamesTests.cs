using Nadir.Expressions;

namespace Nadir.Tests.Expressions;

public sealed class NamesTests
{
    [Fact]
    public void With_ANumber_StandsForTheName()
    {
        var formula = Formula.Parse("a*x^2 + b").With(("a", -2), ("b", double.PositiveInfinity));

        Assert.Equal("-2*x^2 + inf", formula.ToString());
        Assert.Equal(["x"], formula.Names);
        Assert.Equal(Formula.Parse(formula.ToString()), formula);
    }

    [Fact]
    public void With_NegativeNumbersUnderAPower_KeepTheirParentheses() =>
        Assert.Equal("(-2)^2 + 3^(-2) - (-2)", Formula.Parse("x^2 + 3^x - x").With("x", -2).ToString());

    [Fact]
    public void With_AFormula_StandsForTheName() =>
        Assert.Equal("(x + 1)^2 + y", Formula.Parse("z^2 + y").With("z", Formula.Parse("x+1")).ToString());

    [Fact]
    public void With_AnEquation_IsRefused()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Formula.Parse("z^2").With("z", Formula.Parse("x=1")));

        Assert.Contains("pass one of its sides", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_NaN_IsRefused()
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => Formula.Parse("z^2").With("z", double.NaN));

        Assert.Contains("z must be a number, got NaN", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("θ")]
    [InlineData("theta")]
    [InlineData("ϑ")]
    public void With_GreekLetterOrItsName_IsOneName(string name)
    {
        Assert.Equal("3*x", Formula.Parse("θ*x").With(name, 3).ToString());
        Assert.Equal(6, Formula.Parse("theta*x").Evaluate((name, 3), ("x", 2)));
    }

    [Fact]
    public void Constant_UnlessBound_IsItsNumber()
    {
        var formula = Formula.Parse("e^2 + tau");

        Assert.Empty(formula.Names);
        Assert.Equal((Math.E * Math.E) + (2 * Math.PI), formula.Evaluate(), 12);
        Assert.Equal(9 + (2 * Math.PI), formula.With("e", 3).Evaluate(), 12);
        Assert.Equal(9 + (2 * Math.PI), formula.Evaluate(("e", 3)), 12);
        Assert.Equal(14, formula.Compile("e", "τ").Value([3, 5]), 12);
        Assert.Equal("2*e", formula.Derivative("e").ToString());
    }

    [Fact]
    public void Evaluate_NameWithoutValue_IsShownInItsPlace()
    {
        var thrown = Assert.Throws<FormulaException>(() => Formula.Parse("x + yy*2").Evaluate(("x", 1)));

        Assert.Equal(5, thrown.Column);
        Assert.Equal("`yy` has no value; the name with one is x. Give it a value, or take it out of the formula.\n  x + yy*2\n      ^", thrown.Message);
    }

    [Theory]
    [InlineData("x^2 + xy", "`x*y`")]
    [InlineData("x^2 + yxx", "`y*x*x`")]
    [InlineData("sinalpha", "`sin(alpha)`")]
    [InlineData("lnxyx + x", "`ln(x*y*x)`")]
    [InlineData("PI*x", "`pi`")]
    [InlineData("E^x", "`e`")]
    [InlineData("Infinity", "`inf`")]
    [InlineData("alphax", "`alpha*x`")]
    [InlineData("xalpha", "`x*alpha`")]
    [InlineData("alhpa + x", "`alpha`")]
    public void Compile_LettersOfKnownNames_SuggestTheProduct(string text, string expected)
    {
        var thrown = Assert.Throws<FormulaException>(() => Formula.Parse(text).Compile("x", "y", "alpha"));

        Assert.Contains($"Did you mean {expected}?", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_GrowingWithoutEnd_IsRefused()
    {
        var formula = Formula.Parse("x + x");
        var thrown = Assert.Throws<FormulaException>(() =>
        {
            for (var times = 0; times < 40; times++)
                formula = formula.With("x", formula);
        });

        Assert.Contains("more than 1000000 parts", thrown.Message, StringComparison.Ordinal);
    }
}
