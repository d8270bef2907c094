using Nadir.Expressions;

namespace Nadir.Tests.Expressions;

public sealed class DerivativeTests
{
    /// <summary>As a textbook writes them.</summary>
    [Theory]
    [InlineData("sin(b*cos(a*x))", "a", "-b*x*cos(b*cos(a*x))*sin(a*x)")]
    [InlineData("sin(b*cos(a*x))", "b", "cos(a*x)*cos(b*cos(a*x))")]
    [InlineData("k*x + b", "k", "x")]
    [InlineData("k*x + b", "b", "1")]
    [InlineData("k*x + b", "z", "0")]
    [InlineData("a*x^3 + b*x^2", "x", "3*a*x^2 + 2*b*x")]
    [InlineData("x^2 + y^2 + x*y = 1", "x", "2*x + y")]
    [InlineData("(1-x)^2 + 100(y-x^2)^2", "x", "-2*(1 - x) - 400*x*(y - x^2)")]
    [InlineData("(1-x)^2 + 100(y-x^2)^2", "y", "200*(y - x^2)")]
    [InlineData("sqrt(x^2+1)", "x", "x/sqrt(x^2 + 1)")]
    [InlineData("sin(x)/x", "x", "cos(x)/x - sin(x)/x^2")]
    [InlineData("x^y", "x", "y*x^(y - 1)")]
    [InlineData("x^y", "y", "x^y*log(x)")]
    [InlineData("2^x", "x", "2^x*log(2)")]
    [InlineData("e^x", "x", "e^x")]
    [InlineData("exp(-x^2/2)/sqrt(2pi)", "x", "-x*exp(-x^2/2)/sqrt(2*pi)")]
    [InlineData("log(1+exp(-x))", "x", "-exp(-x)/(1 + exp(-x))")]
    [InlineData("log(x^2)", "x", "2/x")]
    [InlineData("tanh(w*x+b)", "w", "x*(1 - tanh(w*x + b)^2)")]
    [InlineData("x^3*sin(x)*exp(x)", "x", "3*x^2*exp(x)*sin(x) + x^3*cos(x)*exp(x) + x^3*exp(x)*sin(x)")]
    [InlineData("erf(x)", "x", "2*gaussian(x)/sqrt(pi)")]
    [InlineData("1/x", "x", "-1/x^2")]
    [InlineData("x^2/2", "x", "x")]
    [InlineData("0.5x^2", "x", "x")]
    [InlineData("where(x>0, log(x), 0.1x)", "x", "where(x > 0, 1/x, 0.1)")]
    [InlineData("abs(x)", "x", "sign(x)")]
    [InlineData("atan(x)", "x", "1/(1 + x^2)")]
    [InlineData("mean((k*x + b - y)^2)", "k", "mean(2*x*(k*x + b - y))")]
    [InlineData("x < 1", "x", "0")]
    [InlineData("floor(x)", "x", "0")]
    public void Derivative_IsReadable(string text, string name, string expected) =>
        Assert.Equal(expected, Formula.Parse(text).Derivative(name).ToString());

    [Fact]
    public void Derivative_OfDerivatives_IsOfHigherOrder()
    {
        var slopes = new List<Formula> { Formula.Parse("x^5 + sin(2x)") };
        for (var order = 1; order <= 4; order++)
            slopes.Add(slopes[^1].Derivative("x"));

        Assert.Equal("120*x + 16*sin(2*x)", slopes[4].ToString());
    }

    [Fact]
    public void Derivative_GeneratedFormulas_EqualsDifferences()
    {
        var generator = new FormulaGenerator(21);
        var compared = 0;
        foreach (var text in generator.Take(200))
        {
            var formula = Formula.Parse(text);
            foreach (var name in formula.Names)
            {
                var slope = formula.Derivative(name);
                Assert.Equal(slope, Formula.Parse(slope.ToString()));
                var at = generator.Place();
                var place = Array.FindIndex(at, one => one.Name == name);
                double Moved(double by)
                {
                    var moved = at.ToArray();
                    moved[place].Value += by;
                    return formula.Evaluate(moved);
                }

                const double Step = 1e-3;
                var central = ((8 * (Moved(Step) - Moved(-Step))) - (Moved(2 * Step) - Moved(-2 * Step))) / (12 * Step);
                var value = slope.Evaluate(at);
                Assert.True(Math.Abs(value - central) <= 1e-4 * (1 + Math.Abs(value)), $"d/d{name} {text}\nis {slope} = {value}, not {central}, at {string.Join(", ", at)}");
                compared++;
            }
        }

        Assert.InRange(compared, 300, 1000);
    }
}
