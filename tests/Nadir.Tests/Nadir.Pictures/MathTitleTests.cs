using Nadir.Expressions;
using Nadir.Figures;
using Nadir.Landscapes;
using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

public sealed class MathTitleTests
{
    [Theory]
    [InlineData("x^2 + y^2 + x*y = 1", "x² + y² + xy = 1")]
    [InlineData("sin(x)*cos(y)", "sin(x) cos(y)")]
    [InlineData("b*cos(a)", "b cos(a)")]
    [InlineData("theta1/2 - y", "θ₁/2 − y")]
    public void Title_OfAFormula_IsSetAsMathematics(string formula, string expected) =>
        Assert.Equal(expected, MathText.Of(MathTitle.Of(formula)).Plain);

    [Theory]
    [InlineData("where(x > 0, x, 0)")]
    [InlineData("floor(x)")]
    public void Title_OfWhatOneLineCannotHold_IsAsTyped(string formula) => Assert.Equal(Formula.Parse(formula).ToString(), MathTitle.Of(formula));

    [Fact]
    public void Title_OfNoFormula_StaysAsItIs() => Assert.Equal("the bowl, twice", MathTitle.Of("the bowl, twice"));

    [Fact]
    public void AxisTitle_OfAName_LowersItsNumber()
    {
        var figure = Draw.Contour(Objective.Of(Formula.Parse("w1^2 + b^2")), (-1, 1), (-1, 1));

        Assert.Equal("w₁", MathText.Of(figure.XAxis.Title).Plain);
        Assert.Equal("b", figure.YAxis.Title);
    }
}
