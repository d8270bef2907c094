using Nadir.Expressions;

namespace Nadir.Tests.Expressions;

public sealed class ReadingTests
{
    /// <summary>As typed, and the same with every operator written and its parts in parentheses where they would not be so.</summary>
    public static TheoryData<string, string> Spellings => new()
    {
        { "2x", "2*x" },
        { "3(x+1)", "3*(x + 1)" },
        { "2x^2", "2*(x^2)" },
        { "2sin(x)^2", "2*(sin(x)^2)" },
        { "2x*3", "(2*x)*3" },
        { "2x/3", "(2*x)/3" },
        { "-2x", "(-2)*x" },
        { "2pi", "2*pi" },
        { "2e", "2*e" },
        { "2e+x", "2*e + x" },
        { "1e-3x", "0.001*x" },
        { "x**2", "x^2" },
        { "x²", "x^2" },
        { "x⁻¹", "x^(-1)" },
        { "x¹²", "x^12" },
        { "2x²", "2*(x^2)" },
        { "-x²", "-(x^2)" },
        { "-x^2", "-(x^2)" },
        { "(-x)^2", "(-x)^2" },
        { "2^-1", "2^(-1)" },
        { "2^-x^2", "2^(-(x^2))" },
        { "x^y^z", "x^(y^z)" },
        { "-x*y", "(-x)*y" },
        { "x*-y", "x*(-y)" },
        { "x - -y", "x - (-y)" },
        { "+x", "x" },
        { "--2", "2" },
        { "a - b - c", "(a - b) - c" },
        { "a/b/c", "(a/b)/c" },
        { "a/b*c", "(a/b)*c" },
        { "a + b*c^d", "a + (b*(c^d))" },
        { "x·y", "x*y" },
        { "x × y ÷ z − 1", "x*y/z - 1" },
        { "x – 1", "x - 1" },
        { "x ‐ y‑z", "x - y - z" },
        { "x∙y•z", "x*y*z" },
        { "x ≦ 1 ∧ y ⩾ 2", "x <= 1 and y >= 2" },
        { "x ≧ 1 ∨ y ⩽ 2", "x >= 1 or y <= 2" },
        { "ｓｉｎ（ｘ）＾２", "sin(x)^2" },
        { "｜x｜＋１．５", "abs(x) + 1.5" },
        { "e^-x^2", "e^(-(x^2))" },
        { "x^-1/2", "(x^(-1))/2" },
        { "xₙ + 𝑥", "xₙ + 𝑥" },
        { "√x", "sqrt(x)" },
        { "√(x+1)*2", "sqrt(x + 1)*2" },
        { "-√2", "-sqrt(2)" },
        { "√|x|", "sqrt(abs(x))" },
        { "∛x", "cbrt(x)" },
        { "|x| + |y|", "abs(x) + abs(y)" },
        { "||x| - 1|", "abs(abs(x) - 1)" },
        { "|x*|y|*2|", "abs(x*abs(y)*2)" },
        { "|(|x|)|", "abs(abs(x))" },
        { "|-|x||", "abs(-abs(x))" },
        { "|x|^2", "abs(x)^2" },
        { "x > 0 || y > 0", "x > 0 or y > 0" },
        { "|x| < 1 || |y| < 1", "abs(x) < 1 or abs(y) < 1" },
        { "x > 0 && !(y > 0)", "x > 0 and not (y > 0)" },
        { "x ≤ 1 ∧ y ≥ 2 ∨ z ≠ 3", "(x <= 1 and y >= 2) or z != 3" },
        { "not x < 1", "not (x < 1)" },
        { "¬(x < 1)", "not (x < 1)" },
        { "0 < x < 1", "0 < x and x < 1" },
        { "0 <= x < y <= 1", "((0 <= x) and (x < y)) and (y <= 1)" },
        { "x < 1 + y", "x < (1 + y)" },
        { "where(x>0, x, 0.1x)", "where(x > 0, x, 0.1*x)" },
        { "ln(x)", "log(x)" },
        { "pow(x, 3)", "x^3" },
        { "maximum(0, x)", "max(0, x)" },
        { "sin (x)", "sin(x)" },
        { "1_000x", "1000*x" },
        { ".5x + 5.", "0.5*x + 5" },
        { "1E3", "1000" },
        { "θ + α₁ + λ_2", "theta + alpha_1 + lambda_2" },
        { "x₁ + x_1", "x_1 + x_1" },
        { "ϕ + φ", "phi + phi" },
        { "µ + μ", "mu + mu" },
        { "τ", "tau" },
        { "∞", "inf" },
        { "（x＋１）＊２", "(x + 1)*2" },
        { "max（x，y）", "max(x, y)" },
        { "x\t+\n y", "x + y" },
        { "x^2+y^2 =1", "x^2 + y^2 = 1" },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Parse_AnySpelling_IsOneFormula(string typed, string spelled) =>
        Assert.Equal(Formula.Parse(spelled), Formula.Parse(typed));

    [Theory]
    [InlineData("x - (y - z)", "x - y - z")]
    [InlineData("(x^y)^z", "x^y^z")]
    [InlineData("x/(y*z)", "x/y*z")]
    [InlineData("-(x^2)", "(-x)^2")]
    [InlineData("-(x*y)", "(-x)*y")]
    [InlineData("x + y", "y + x")]
    [InlineData("x = y", "x == y")]
    [InlineData("x_1", "x1")]
    [InlineData("Theta", "theta")]
    public void Parse_AnotherStructure_IsAnotherFormula(string one, string other) =>
        Assert.NotEqual(Formula.Parse(one), Formula.Parse(other));

    [Fact]
    public void Names_AppearInOrder_WithoutConstantsAndFunctions() =>
        Assert.Equal(["b", "a", "x", "theta_1", "变量"], Formula.Parse("sin(b*cos(a*x)) + pi*e*θ₁ = 变量 + x + tau").Names);

    [Fact]
    public void Equation_HasSidesAndResidual()
    {
        var formula = Formula.Parse("x^2 + y^2 = 1");

        Assert.True(formula.IsEquation);
        Assert.False(formula.IsCondition);
        Assert.Equal(Formula.Parse("x^2 + y^2"), formula.Left);
        Assert.Equal(Formula.Parse("1"), formula.Right);
        Assert.Equal(Formula.Parse("x^2 + y^2 - 1"), formula.Residual);
        Assert.Equal(Formula.Parse("x*y"), Formula.Parse("x*y = 0").Residual);
        Assert.Equal(12, formula.Evaluate(("x", 2), ("y", 3)));
    }

    [Fact]
    public void Sides_OfNoEquation_AreRefused()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => Formula.Parse("x + 1").Left);

        Assert.Contains("`x + 1` is none", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x < 1", true)]
    [InlineData("0 < x < 1", true)]
    [InlineData("not (x == 1 or y > 2)", true)]
    [InlineData("(x < 1)*2", false)]
    [InlineData("x and y", false)]
    [InlineData("x = 1", false)]
    public void IsCondition_IsAComparisonOrSeveral(string text, bool expected) =>
        Assert.Equal(expected, Formula.Parse(text).IsCondition);

    [Fact]
    public void Text_IsAsTyped_AndToStringIsSpelledOut()
    {
        var formula = Formula.Parse(" 2x  ≤ √y ");

        Assert.Equal(" 2x  ≤ √y ", formula.Text);
        Assert.Equal("2*x <= sqrt(y)", formula.ToString());
    }

    [Fact]
    public void FunctionNames_AreAllCallable() => Assert.All(Formula.FunctionNames, name =>
    {
        var tried = Enumerable.Range(1, 3).Count(count =>
        {
            try
            {
                _ = Formula.Parse($"{name}({string.Join(", ", Enumerable.Repeat("x", count))})");
                return true;
            }
            catch (FormulaException)
            {
                return false;
            }
        });
        Assert.InRange(tried, 1, 3);
    });

    [Fact]
    public void Equality_IgnoresTextAndAgreesWithHash()
    {
        var (one, other) = (Formula.Parse("x^2 + 2x"), Formula.Parse("x²+2*x"));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.False(one.Equals(null));
        Assert.NotEqual(one, Formula.Parse("x^2 + 2x = 0"));
    }
}
