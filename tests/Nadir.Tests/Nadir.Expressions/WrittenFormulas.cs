using Nadir.Expressions;
using Nadir.Tests.Figures;

namespace Nadir.Tests.Expressions;

/// <summary>Thirty formulas in LaTeX and C#.</summary>
public sealed class WrittenFormulas
{
    public static IReadOnlyList<string> All { get; } =
    [
        "x^2 + y^2 + x*y = 1",
        "sin(b*cos(a*x))",
        "(1-x)^2 + 100(y-x^2)^2",
        "k*x + b",
        "w1*x_1 + w2*x_2 + theta_0*speed",
        "max(0, x)",
        "where(x>0, x, 0.1x)",
        "where(x < -1, -1, where(x > 1, 1, x))*y",
        "x > 0 and (y > 0 or not (x < y))",
        "exp(-x^2/2)/sqrt(2pi)",
        "1/(1 + exp(-x))",
        "-y*log(x^2 + 1) - (1 - y)*log(2 + x^2)",
        "x^(1/2) + abs(x)^1.5",
        "(a/b)^2 - a/b/2",
        "-(x + 1)^2*(y - 2)",
        "2^-x + x^y^2",
        "(x^2)^3 - (-x)^3",
        "a - (b - x) - -y",
        "3e-5*x + 1.5e20 + 1e6*y",
        "2*3*x + x*2*(y + 1)",
        "tanh(x) + asinh(x) + atan2(y, x)",
        "sqrt(x^2 + y^2) + cbrt(x)",
        "sigmoid(-x)*softplus(x + y) + relu(x)",
        "gaussian(x - y)*2 + exp(x)^2",
        "floor(x) + ceil(y)*round(x*y) + sign(x)/2",
        "mod(x, 2)*3 + clip(x, -1, 1)",
        "log2(x^2 + 1) + log10(x^2 + 2) + log1p(x^2) + expm1(x)",
        "|x|^3 + ||x| - |y||",
        "min(x, y, a) == b",
        "alpha*x^2 + Delta*e^(-tau*x)",
    ];

    [Fact]
    public void ToLatex_IsAsApproved() =>
        Approval.Verify(Lines(formula => formula.ToLatex()), "latex.txt");

    [Fact]
    public void ToCSharp_IsAsApproved() =>
        Approval.Verify(Lines(formula => formula.ToCSharp()), "csharp.txt");

    [Fact]
    public void ToString_IsAsApproved() =>
        Approval.Verify(Lines(formula => formula.ToString()), "plain.txt");

    [Fact]
    public void ToCSharp_OverRows_IsRefused()
    {
        var thrown = Assert.Throws<NotSupportedException>(() => Formula.Parse("mean((k*x - y)^2)").ToCSharp());

        Assert.Contains("mean, which is over all rows", thrown.Message, StringComparison.Ordinal);
    }

    private static string Lines(Func<Formula, string> write) =>
        string.Concat(All.Select(text => $"{text}\n    {write(Formula.Parse(text))}\n"));
}
