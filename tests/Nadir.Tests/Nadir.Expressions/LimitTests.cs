using System.Diagnostics;
using Nadir.Expressions;

namespace Nadir.Tests.Expressions;

/// <summary>However long or deep a formula is, it is read, or refused with a reason; on small stacks too.</summary>
public sealed class LimitTests
{
    public static TheoryData<string, string> TooDeep => new()
    {
        { new string('(', 5000) + "x" + new string(')', 4000), "200 deep" },
        { new string('(', 9000), "200 deep" },
        { new string('-', 9000) + "x", "200 deep" },
        { string.Join("^", Enumerable.Repeat("x", 4000)), "200 deep" },
        { string.Concat(Enumerable.Repeat("sin(", 2000)) + "x", "200 deep" },
        { string.Concat(Enumerable.Repeat("not ", 2000)) + "x", "200 deep" },
        { string.Concat(Enumerable.Repeat("√", 9000)) + "x", "200 deep" },
        { new string('|', 9000) + "x", "200 deep" },
        { string.Concat(Enumerable.Repeat("2(", 3000)) + "x", "200 deep" },
        { string.Concat(Enumerable.Repeat("max(x,", 1500)) + "x", "200 deep" },
        { string.Join("+", Enumerable.Repeat("x", 4500)), "more than 1000 operators" },
        { string.Join("<", Enumerable.Repeat("x", 4500)), "more than 1000 operators" },
        { "x" + new string('²', 5000), "too large" },
        { string.Concat(Enumerable.Repeat("x + ", 2501)), "has 10004 characters" },
        { new string('9', 400), "too large" },
    };

    [Theory]
    [MemberData(nameof(TooDeep))]
    public void Parse_TooDeepOrLong_IsRefusedWithTheLimit(string text, string words) => OnSmallStack(() =>
    {
        var thrown = Assert.Throws<FormulaException>(() => Formula.Parse(text));

        Assert.Contains(words, thrown.Message, StringComparison.Ordinal);
        Assert.InRange(thrown.Message.Length, 1, 600);
    });

    [Fact]
    public void Formula_AsDeepAsAllowed_WorksThroughout() => OnSmallStack(() =>
    {
        string[] deep =
        [
            string.Join(" + ", Enumerable.Range(1, 900).Select(i => $"x^{i % 7}")),
            new string('(', 199) + "x" + new string(')', 199),
            string.Concat(Enumerable.Repeat("sin(", 190)) + "x" + new string(')', 190),
            string.Join("*", Enumerable.Repeat("x", 800)),
        ];
        foreach (var text in deep)
        {
            var formula = Formula.Parse(text);
            Assert.Equal(formula, Formula.Parse(formula.ToString()));
            Assert.True(double.IsFinite(formula.Evaluate(("x", 0.5))));
            Assert.Equal(formula.Evaluate(("x", 0.5)), formula.Simplify().Evaluate(("x", 0.5)), 1e-9);
            Assert.True(double.IsFinite(formula.Derivative("x").Evaluate(("x", 0.5))));
            var x = Tensor.From([0.5]).RequiresGradient();
            formula.Evaluate(new Dictionary<string, Tensor> { ["x"] = x }).Sum().Backward();
            Assert.Equal(formula.Derivative("x").Evaluate(("x", 0.5)), x.Gradient!.ToArray<double>()[0], 1e-9);
            Assert.NotEqual("", formula.ToLatex() + formula.ToCSharp());
        }
    });

    [Theory]
    [InlineData("((", "*z/y)*z/y)")]
    [InlineData("(-", "/y)")]
    [InlineData("", "/b")]
    [InlineData("x*sin(", ")*y")]
    [InlineData("x*(y + ", ")*y")]
    [InlineData("sign(", " + 1)")]
    [InlineData("mod(1 + ", ", 3)")]
    [InlineData("mod(3, ", ")")]
    [InlineData("gaussian(", ")")]
    [InlineData("softplus(-", ")")]
    [InlineData("where(x > 0, ", ", 1)")]
    [InlineData("not (", ")")]
    [InlineData("max(1, ", ")")]
    [InlineData("1/(1 + ", ")")]
    public void Texts_OfFormulasInsideEachOther_GrowNoFasterThanTheyNest(string before, string after)
    {
        var clock = Stopwatch.StartNew();
        var formula = Formula.Parse(string.Concat(Enumerable.Repeat(before, 40)) + "x" + string.Concat(Enumerable.Repeat(after, 40)));

        Assert.InRange(formula.ToLatex().Length, 40, 10_000);
        Assert.InRange(formula.ToCSharp().Length, 40, 10_000);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public void Derivative_OfAQuotientOfHundredFactors_IsFound()
    {
        var formula = Formula.Parse(string.Join("*", Enumerable.Range(1, 100).Select(i => $"sin({i}*x)")) + "/(1 + x^2)");
        var clock = Stopwatch.StartNew();

        var slope = formula.Derivative("x").Evaluate(("x", 0.7));

        Assert.True(double.IsFinite(slope));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);
    }

    private static void OnSmallStack(Action test)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    test();
                }
                catch (Exception thrown)
                {
                    failure = thrown;
                }
            },
            1 << 20);
        thread.Start();
        thread.Join();
        if (failure is not null)
            throw new InvalidOperationException(failure.Message, failure);
    }
}
