using Nadir.Expressions;

namespace Nadir.Tests.Expressions;

public sealed class SimplificationTests
{
    [Theory]
    [InlineData("x + x", "2*x")]
    [InlineData("2x + 3y - x + 1 - 4", "x + 3*y - 3")]
    [InlineData("x*x*y*x", "x^3*y")]
    [InlineData("0*x + 1*y - 0", "y")]
    [InlineData("-1*x", "-x")]
    [InlineData("x + -y", "x - y")]
    [InlineData("x - -y", "x + y")]
    [InlineData("-x + 1", "1 - x")]
    [InlineData("-(x - y)", "y - x")]
    [InlineData("x*-2", "-2*x")]
    [InlineData("x*(y*(z*2)*3)/4", "3*x*y*z/2")]
    [InlineData("x/2/3", "x/6")]
    [InlineData("-(x/2)", "-x/2")]
    [InlineData("x^-2", "1/x^2")]
    [InlineData("(2x)^2", "4*x^2")]
    [InlineData("(-x)^3", "-x^3")]
    [InlineData("(x^2)^3", "x^6")]
    [InlineData("(x+1)^2*(x+1)", "(x + 1)^3")]
    [InlineData("a/(b/2)", "2*a/b")]
    [InlineData("1/3 + 1/6", "1/2")]
    [InlineData("1/3*x + x/6", "x/2")]
    [InlineData("1/3", "1/3")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("0.1*3x", "0.3*x")]
    [InlineData("2^10", "1024")]
    [InlineData("2^0.5*4^0.5", "2*2^0.5")]
    [InlineData("sqrt(9/4)", "sqrt(9/4)")]
    [InlineData("sqrt(16) + sqrt(2)", "4 + sqrt(2)")]
    [InlineData("pi*2*pi", "2*pi^2")]
    [InlineData("cos(0) + sin(0) + exp(0) + log(1)", "2")]
    [InlineData("log(e)*x", "x")]
    [InlineData("sin(-x) + cos(-2x)", "cos(2*x) - sin(x)")]
    [InlineData("abs(-x)*abs(x)", "abs(x)^2")]
    [InlineData("abs(x^2)", "x^2")]
    [InlineData("sqrt(x^2) + sqrt(x^4)", "abs(x) + x^2")]
    [InlineData("log(exp(x))", "x")]
    [InlineData("exp(x)/exp(x)", "1")]
    [InlineData("x^0.5*x", "x^1.5")]
    [InlineData("max(1, 2, 3)*x", "3*x")]
    [InlineData("where(1 < 2, x, y)", "x")]
    [InlineData("where(x > 0, y, y)", "y")]
    [InlineData("x > 0 and 1 < 2", "x > 0")]
    [InlineData("x > 0 or 1 < 2", "1")]
    [InlineData("not not (x > 0)", "x > 0")]
    [InlineData("x + x = 2*3", "2*x = 6")]
    public void Simplify_IsReadable(string text, string expected) =>
        Assert.Equal(expected, Formula.Parse(text).Simplify().ToString());

    /// <summary>What would be shorter with another domain stays: 0 and −1 have no value here, and would have one.</summary>
    [Theory]
    [InlineData("x/x", "x/x")]
    [InlineData("x^2/x", "x^2/x")]
    [InlineData("x*(1/x)", "x/x")]
    [InlineData("sqrt(x)^2", "sqrt(x)^2")]
    [InlineData("x^0.5*x^0.5", "x^0.5*x^0.5")]
    [InlineData("(x^0.5)^2", "(x^0.5)^2")]
    [InlineData("exp(log(x))", "exp(log(x))")]
    [InlineData("log(x) - log(x)", "0*log(x)")]
    [InlineData("0/x", "0/x")]
    [InlineData("1/(1/x)", "1/(1/x)")]
    [InlineData("(x^-1)^-1", "1/(1/x)")]
    [InlineData("log(x^2)", "log(x^2)")]
    [InlineData("x/x^2", "1/x")]
    [InlineData("1/x - 1/x + x", "x + 0/x")]
    [InlineData("acosh(x) - acosh(x)", "0*acosh(x)")]
    [InlineData("(1 + x)/(1 + x)", "(1 + x)/(1 + x)")]
    [InlineData("(1 + x^2)/(1 + x^2)", "1")]
    [InlineData("(2 + exp(x))^0.5*(2 + exp(x))^0.5", "2 + exp(x)")]
    [InlineData("log(2 + x) - log(2 + x)", "0*log(2 + x)")]
    [InlineData("log(2 + abs(x)) - log(2 + abs(x))", "0")]
    [InlineData("0*tan(x) + 0*atan(x)", "0*tan(x)")]
    [InlineData("x^2/abs(x)*x^0.5", "x^2.5/abs(x)")]
    public void Simplify_ChangesNoDomain(string text, string expected)
    {
        var formula = Formula.Parse(text);
        var simple = formula.Simplify();

        Assert.Equal(expected, simple.ToString());
        foreach (var x in new[] { -2, -1, -0.0, 0, 0.5, 1, 3 })
            Assert.Equal(double.IsFinite(formula.Evaluate(("x", x))), double.IsFinite(simple.Evaluate(("x", x))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Simplify_GeneratedFormulas_KeepTheirValues(bool smooth)
    {
        var generator = new FormulaGenerator(11, smooth);
        foreach (var text in generator.Take(300))
        {
            var formula = Formula.Parse(text);
            var simple = formula.Simplify();
            Assert.Equal(simple, Formula.Parse(simple.ToString()));
            for (var place = 0; place < 5; place++)
            {
                var at = generator.Place();
                var (expected, value) = (formula.Evaluate(at), simple.Evaluate(at));
                Assert.True(Math.Abs(expected - value) <= 1e-9 * (1 + Math.Abs(expected)), $"{text} is {expected}\n{simple} is {value}\nat {string.Join(", ", at)}");
            }
        }
    }

    /// <summary>Off their box many of them have no value, for a part of them is infinite or none: there the simplified ones have none either.</summary>
    [Fact]
    public void Simplify_GeneratedFormulasOffTheirBox_KeepTheirDomain()
    {
        double[] places = [-7.3, -1, 0, 1, 12.5];
        var random = new Philox(5, "domain");
        var undefined = 0;
        foreach (var text in new FormulaGenerator(12, smooth: false).Take(300).Select(Unguarded))
        {
            var formula = Formula.Parse(text);
            var simple = formula.Simplify();
            for (var place = 0; place < 10; place++)
            {
                var at = FormulaGenerator.Box.Select(one => (one.Name, places[random.NextInt(places.Length)])).ToArray();
                var (expected, value) = (formula.Evaluate(at), simple.Evaluate(at));
                undefined += double.IsNaN(expected) ? 1 : 0;
                var agree = (!IsDefined(formula, at) || double.IsFinite(value)) && (!IsDefined(simple, at) || double.IsFinite(expected));
                Assert.True(agree, $"{text} is {expected}\n{simple} is {value}\nat {string.Join(", ", at)}");
            }
        }

        Assert.InRange(undefined, 100, 3000);
    }

    [Fact]
    public void Simplify_Twice_ChangesNothingMore()
    {
        foreach (var text in new FormulaGenerator(13, smooth: false).Take(300))
        {
            var simple = Formula.Parse(text).Simplify();
            Assert.Equal(simple.ToString(), simple.Simplify().ToString());
        }
    }

    [Fact]
    public void Simplify_GeneratedFormulas_AreNotLonger()
    {
        var formulas = new FormulaGenerator(14).Take(300).Select(Formula.Parse).ToArray();

        Assert.True(formulas.Sum(one => one.Simplify().ToString().Length) < formulas.Sum(one => one.ToString().Length));
    }

    /// <summary>Whether every part has a finite value, rounding included.</summary>
    private static bool IsDefined(Formula formula, (string Name, double Value)[] at) =>
        formula.Compile([.. at.Select(one => one.Name)]).Enclose([.. at.Select(one => Enclosure.Of(one.Value))]).Continuity >= Continuity.Defined;

    /// <summary>Takes away what kept a formula inside its domain.</summary>
    private static string Unguarded(string text) => text
        .Replace("0.5 + (", "(", StringComparison.Ordinal).Replace("2 + (", "(", StringComparison.Ordinal).Replace("*0.9", "", StringComparison.Ordinal);
}
