using System.Globalization;
using Nadir.Expressions;

namespace Nadir.Tests.Expressions;

public class EnclosureTests
{
    private static readonly string[] Formulas =
    [
        "x + y", "x - y", "x*y", "x/y", "x^2 - y^2", "x*x - 2*x*y", "x^3", "x^-1", "x^-2", "x^7", "x^10", "x^-9", "x^2.5", "x^-0.7", "x^y",
        "abs(x)^y", "sqrt(x)", "cbrt(x)*y", "exp(x) - exp(-y)", "1/exp(x)", "log(x)", "log(x*y)", "log1p(x)", "expm1(x*y)", "log2(x^2 + 1)", "log10(x)/y",
        "sin(x)", "cos(x*y)", "tan(x)", "sin(1/x)", "asin(x)", "acos(x/y)", "atan(x^2 - y)", "atan2(y, x)", "sinh(x)", "cosh(x - y)",
        "tanh(x*y)", "asinh(x)", "acosh(x)", "atanh(x)", "sigmoid(x) - softplus(y)", "erf(x)*gaussian(y)", "relu(x) - abs(y)",
        "floor(x) + ceil(y)", "round(x)*sign(y)", "mod(x, y)", "mod(x, 3)", "mod(x, -0.7)", "step(x) - step(y)", "max(x, y, 1)*min(x, 2)",
        "clip(x, -1, y)", "where(x > y, sqrt(x), y)", "where(x < 0, 1/x, log(y))", "(x < y) + (x >= 1) + (x == y) + (x != 0)",
        "not (sqrt(x) > 1) or (y <= 0 and x > 0)", "sqrt(x) != 2", "exp(-1/x^2)", "(x^2 + y^2 - 1)^3 - x^2*y^3", "x*sin(x) + y*cos(y)/(1 + x^2)",
        "1/(x^2 + y^2 - 1)", "sin(exp(x)*10^6)", "1e200*x*(1e200*y)",
    ];

    public static TheoryData<string> Texts => [.. Formulas];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Enclose_OverBoxes_HoldsTenThousandValues(string text) => CheckSamples(text, boxes: 100, samples: 100);

    [Theory]
    [MemberData(nameof(Texts))]
    [Trait("Category", "Slow")]
    public void Enclose_OverBoxes_HoldsAMillionValues(string text) => CheckSamples(text, boxes: 2000, samples: 500);

    [Fact]
    [Trait("Category", "Slow")]
    public void Enclose_OfGeneratedFormulas_HoldsTheirValues()
    {
        foreach (var text in new FormulaGenerator(41, smooth: false).Take(1500))
            CheckSamples(text, boxes: 50, samples: 100);
    }

    [Theory]
    [InlineData("x + y", 1, 2, 3, 5, 4, 7, Continuity.Continuous)]
    [InlineData("x - y", 1, 2, 3, 5, -4, -1, Continuity.Continuous)]
    [InlineData("x*y", -1, 2, 3, 5, -5, 10, Continuity.Continuous)]
    [InlineData("x^2", -1, 2, 0, 0, 0, 4, Continuity.Continuous)]
    [InlineData("x*x", -1, 2, 0, 0, 0, 4, Continuity.Continuous)]
    [InlineData("x^3", -1, 2, 0, 0, -1, 8, Continuity.Continuous)]
    [InlineData("x^-2", 0, 2, 0, 0, 0.25, double.PositiveInfinity, Continuity.Partly)]
    [InlineData("x/y", 1, 2, 0, 4, 0.25, double.PositiveInfinity, Continuity.Partly)]
    [InlineData("x/y", 1, 2, -4, 0, double.NegativeInfinity, -0.25, Continuity.Partly)]
    [InlineData("x/y", 1, 2, -4, 1, double.NegativeInfinity, double.PositiveInfinity, Continuity.Partly)]
    [InlineData("x^y", -0.0, 1, -1, -0.5, 0.9999999999999991, double.PositiveInfinity, Continuity.Partly)]
    [InlineData("x^y", 0, 1, 0, 1, 0, 1.0000000000000018, Continuity.Defined)]
    [InlineData("sqrt(x) != 0", -1, 0, 0, 0, 0, 1, Continuity.Defined)]
    [InlineData("where(sqrt(x), 5, 7)", -1, 0, 0, 0, 5, 7, Continuity.Defined)]
    [InlineData("where(x > 0, x, sqrt(y))", -1, 2, -2, -1, -1, 2, Continuity.Partly)]
    [InlineData("where(x > 0, sqrt(y), x)", -1, 2, -2, -1, -1, 2, Continuity.Partly)]
    [InlineData("x/y", 0, 0, 0, 0, double.NaN, double.NaN, Continuity.Nowhere)]
    [InlineData("sqrt(x)", -1, 4, 0, 0, 0, 2, Continuity.Partly)]
    [InlineData("sqrt(x)", -4, -1, 0, 0, double.NaN, double.NaN, Continuity.Nowhere)]
    [InlineData("abs(x)", -3, 2, 0, 0, 0, 3, Continuity.Continuous)]
    [InlineData("floor(x)", 0.5, 0.75, 0, 0, 0, 0, Continuity.Continuous)]
    [InlineData("floor(x)", 0.5, 1.5, 0, 0, 0, 1, Continuity.Defined)]
    [InlineData("sign(x)", -1, 1, 0, 0, -1, 1, Continuity.Defined)]
    [InlineData("x < y", 1, 2, 3, 4, 1, 1, Continuity.Continuous)]
    [InlineData("x < y", 1, 3, 3, 4, 0, 1, Continuity.Defined)]
    [InlineData("x <= y", 1, 3, 3, 4, 1, 1, Continuity.Continuous)]
    [InlineData("sqrt(x) < y", -2, -1, 0, 1, 0, 0, Continuity.Continuous)]
    [InlineData("sqrt(x) != y", -2, -1, 0, 1, 1, 1, Continuity.Continuous)]
    [InlineData("where(x > 0, x, y)", 1, 2, 5, 6, 1, 2, Continuity.Continuous)]
    [InlineData("where(x > 0, x, y)", -1, 2, 5, 6, -1, 6, Continuity.Defined)]
    [InlineData("max(x, y)", -1, 2, 0, 1, 0, 2, Continuity.Continuous)]
    [InlineData("clip(x, 0, 1)", -5, 5, 0, 0, 0, 1, Continuity.Continuous)]
    [InlineData("sin(x)", 0, 10, 0, 0, -1, 1, Continuity.Continuous)]
    [InlineData("sin(x) >= 0", 0, 3, 0, 0, 1, 1, Continuity.Continuous)]
    [InlineData("sin(x) <= 0", -3, 0, 0, 0, 1, 1, Continuity.Continuous)]
    [InlineData("sqrt(log(x)) >= 0", 1, 2, 0, 0, 1, 1, Continuity.Continuous)]
    [InlineData("exp(x) <= 1", -2, 0, 0, 0, 1, 1, Continuity.Continuous)]
    [InlineData("tan(x)", 1, 2, 0, 0, double.NegativeInfinity, double.PositiveInfinity, Continuity.Partly)]
    [InlineData("mod(x, 2)", 4.5, 5, 0, 0, 0.5, 1, Continuity.Continuous)]
    [InlineData("mod(x, 2)", 3, 5, 0, 0, 0, 2, Continuity.Defined)]
    [InlineData("x^9", -1e300, 1e300, 0, 0, double.NegativeInfinity, double.PositiveInfinity, Continuity.Partly)]
    [InlineData("acosh(x)", -1e17, -1e10, 0, 0, double.NaN, double.NaN, Continuity.Nowhere)]
    [InlineData("x^2", double.NegativeInfinity, 2, 0, 0, 0, double.PositiveInfinity, Continuity.Partly)]
    public void Enclose_OfAHandCase_IsTheWholeRange(
        string text, double low, double high, double lowOfY, double highOfY, double lowest, double highest, Continuity continuity)
    {
        var enclosure = Formula.Parse(text).Compile("x", "y").Enclose(new(low, high), new(lowOfY, highOfY));
        Assert.Equal(new Enclosure(lowest, highest, continuity), enclosure);
    }

    [Theory]
    [InlineData("sin(x)", 0, 1, 0, 0.8414709848078965)]
    [InlineData("sin(x)", 1, 2, 0.8414709848078965, 1)]
    [InlineData("sin(x)", 4, 5, -1, -0.7568024953079282)]
    [InlineData("cos(x)", 3, 4, -1, -0.6536436208636119)]
    [InlineData("cos(x)", 6, 7, 0.7539022543433046, 1)]
    [InlineData("cos(x)", 100.6, 100.7, 0.9884681459999998, 0.9975)]
    [InlineData("tan(x)", 2, 4, -2.185039863261519, 1.1578212823495777)]
    [InlineData("exp(x)", 0, 1, 1, Math.E)]
    [InlineData("log(x)", 1, 2, 0, 0.6931471805599453)]
    [InlineData("cosh(x)", -1, 2, 1, 3.7621956910836314)]
    [InlineData("gaussian(x)", -1, 2, 0.01831563888873418, 1)]
    [InlineData("atan2(x, x + 1)", 1, 1, 0.4636476090008061, 0.4636476090008061)]
    public void Enclose_OfFunctions_IsWiderByRoundingOnly(string text, double low, double high, double lowest, double highest)
    {
        if (text == "cos(x)" && low == 100.6)
            (lowest, highest) = (Math.Cos(100.7), Math.Cos(100.6));
        var enclosure = Formula.Parse(text).Compile("x").Enclose(new Enclosure(low, high));
        Assert.Equal(Continuity.Continuous, enclosure.Continuity);
        Assert.InRange(enclosure.Low, lowest - 1e-14, lowest);
        Assert.InRange(enclosure.High, highest, highest + 1e-14);
    }

    [Theory]
    [InlineData("sin(x)")]
    [InlineData("cos(x)")]
    [InlineData("tan(x)")]
    public void Enclose_OfWavesFarOut_HoldsTheCrestsThatRoundingMoves(string text)
    {
        var function = Formula.Parse(text).Compile("x");
        var random = new Philox(7, text);
        for (var box = 0; box < 2000; box++)
        {
            var low = random.NextUniform(0.5, 1) * (box % 2 == 0 ? 1e15 : -1e15);
            var high = low + random.NextUniform(0.1, 2);
            var enclosure = function.Enclose(new Enclosure(low, high));
            for (var x = low; x <= high; x = Math.BitIncrement(x))
                Assert.True(enclosure.Contains(function.Value(x)), $"{text} is {function.Value(x)} at {x:R}, but {enclosure} over [{low:R}, {high:R}].");
        }
    }

    [Fact]
    public void Enclose_OfExactWholeNumbers_IsExact()
    {
        var box = Formula.Parse("(x*3 - 1)/4 + x^5").Compile("x").Enclose(Enclosure.Of(3));
        Assert.Equal(Enclosure.Of(245), box);
    }

    [Fact]
    public void Enclose_OfATenth_HoldsTheExactProduct()
    {
        var box = Formula.Parse("x*x").Compile("x").Enclose(Enclosure.Of(0.1));
        Assert.True(box.Low < box.High && Math.BitIncrement(box.Low) == box.High);
    }

    private static void CheckSamples(string text, int boxes, int samples)
    {
        var formula = Formula.Parse(text);
        string[] names = ["x", "y", "a", "b"];
        var function = formula.Compile(names);
        var random = new Philox(3, text);
        var columns = names.Select(_ => new double[samples]).ToArray();
        var memory = columns.Select(static column => new ReadOnlyMemory<double>(column)).ToArray();
        var values = new double[samples];
        for (var box = 0; box < boxes; box++)
        {
            var sides = columns.Select(column => Side(ref random, column)).ToArray();
            var enclosure = function.Enclose(sides);
            function.Values(memory, values);
            for (var i = 0; i < samples; i++)
            {
                var isFine = double.IsFinite(values[i])
                    ? enclosure.Contains(values[i]) && enclosure.Continuity != Continuity.Nowhere
                    : enclosure.Continuity < Continuity.Defined;
                if (isFine)
                    continue;
                double[] at = [.. columns.Select(column => column[i])];
                Assert.False(
                    !double.IsFinite(values[i]) || HasValueAtEveryStep(formula, names, at),
                    string.Create(CultureInfo.InvariantCulture, $"{text} is {values[i]:R} at ({string.Join(", ", at)}), but {enclosure} over {string.Join(" × ", sides)}."));
            }
        }
    }

    /// <summary>A side of a box and numbers in it, its ends among them.</summary>
    private static Enclosure Side(ref Philox random, double[] samples)
    {
        double[] ends = [0, -0.0, 1, -1, 2, 0.5, Math.PI, double.PositiveInfinity, double.NegativeInfinity, 1e-310, 1e300, 5];
        double End(ref Philox random) => random.NextInt(8) switch
        {
            0 => ends[random.NextInt(ends.Length)],
            1 => random.NextUniform(-30, 30),
            2 => random.NextUniform(-1, 1) * Math.Pow(10, random.NextInt(12) - 6),
            _ => random.NextUniform(-3, 3),
        };
        var from = End(ref random);
        var to = random.NextInt(4) switch { 0 => from, 1 => from + random.NextUniform(0, 1e-6), _ => End(ref random) };
        var (low, high) = to >= from ? (from, to) : (to, from);
        if (double.IsInfinity(low) && low == high)
            (low, high) = (double.NegativeInfinity, 0);
        var (least, most) = (Math.Max(low, double.MinValue), Math.Min(high, double.MaxValue));
        for (var i = 0; i < samples.Length; i++)
        {
            var share = random.NextUniform(0, 1);
            var narrow = Math.Clamp((Math.Max(least, -50) * (1 - share)) + (Math.Min(most, 50) * share), least, most);
            samples[i] = i switch { 0 => least, 1 => most, _ => i % 2 == 0 ? narrow : Math.Clamp((least * (1 - share)) + (most * share), least, most) };
        }

        return new(low, high);
    }

    /// <summary>Whether no part that counts is infinite or undefined: arithmetic goes on after 1/0, mathematics does not.</summary>
    private static bool HasValueAtEveryStep(Formula formula, string[] names, double[] at)
    {
        var isFinite = true;
        var root = new Lowering([]).Of(formula.Root);
        Of(root);
        return isFinite;

        double Of(Node node)
        {
            var value = node switch
            {
                NumberNode number => number.Value,
                NameNode name => at[Array.IndexOf(names, name.Name)],
                CallNode { Function: Nadir.Expressions.Where } call => Of(call.Arguments[0]) != 0 ? Of(call.Arguments[1]) : Of(call.Arguments[2]),
                CallNode call => call.Function.Value(call.Arguments.Select(Of).ToArray()),
                _ => double.NaN,
            };
            isFinite &= double.IsFinite(value);
            return value;
        }
    }
}
