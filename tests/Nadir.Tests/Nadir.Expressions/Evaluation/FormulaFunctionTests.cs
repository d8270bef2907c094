using Nadir.Expressions;

namespace Nadir.Tests.Expressions;

public class FormulaFunctionTests
{
    private static readonly string[] Names = [.. FormulaGenerator.Box.Select(static one => one.Name)];

    [Fact]
    public void Values_OfGeneratedFormulas_AreTheBitsOfValue()
    {
        foreach (var text in new FormulaGenerator(11, smooth: false).Take(150))
        {
            var function = Formula.Parse(text).Compile(Names);
            var columns = Places(2100);
            columns[2] = new double[] { 0.75 };
            var result = new double[2100];
            function.Values(columns, result);
            for (var i = 0; i < result.Length; i += 37)
            {
                var expected = function.Value(columns[0].Span[i], columns[1].Span[i], 0.75, columns[3].Span[i]);
                Assert.True(expected.Equals(result[i]), $"{text} at {i} is {expected:R} alone and {result[i]:R} in a column.");
            }
        }
    }

    [Fact]
    public void Values_WithSeveralThreads_AreTheSameBits()
    {
        var function = Formula.Parse("sin(b*cos(a*x)) - y^3/(1 + x^2) + where(x > y, exp(x), y)").Compile(Names);
        var columns = Places(100_003);
        var (alone, together) = (new double[100_003], new double[100_003]);
        using (Parallelism.Limit(1))
            function.Values(columns, alone);
        using (Parallelism.Limit(3))
            function.Values(columns, together);
        Assert.Equal(alone, together);
    }

    [Fact]
    public void Values_WhereAllColumnsAreOneNumber_FillTheResult()
    {
        var result = new double[5];
        Formula.Parse("x^2 + y").Compile("x", "y").Values([new double[] { 3 }, new double[] { 1 }], result);
        Assert.Equal([10, 10, 10, 10, 10], result);
    }

    [Fact]
    public void Values_OfAVariableOrNumber_AreCopies()
    {
        var result = new double[3];
        Formula.Parse("x").Compile("y", "x").Values([new double[] { 0 }, new double[] { 1, 2, 3 }], result);
        Assert.Equal([1, 2, 3], result);
        Formula.Parse("2*pi").Compile("x").Values([new double[] { 1, 2, 3 }], result);
        Assert.Equal([Math.Tau, Math.Tau, Math.Tau], result);
    }

    [Fact]
    public void Values_OfManyParts_NeedNoMoreThanTheStack()
    {
        var text = string.Join(" + ", Enumerable.Range(1, 300).Select(static i => $"sin(x*{i})*cos(x + {i})"));
        var (columns, result) = (Places(1500)[0], new double[1500]);
        var function = Formula.Parse(text).Compile("x");
        function.Values([columns], result);
        Assert.Equal(function.Value(columns.Span[1400]), result[1400]);
    }

    [Fact]
    public void Compile_OfDeepAndWideFormulas_Works()
    {
        Assert.Equal(3, Formula.Parse($"max({string.Join(", ", Enumerable.Repeat("x, 1", 1200))})").Evaluate(("x", 3)));
        Assert.Equal(901, Formula.Parse(string.Join(" + ", Enumerable.Repeat("x", 900)) + " + 1").Evaluate(("x", 1)));
    }

    [Fact]
    public void Values_Again_AllocateNothing()
    {
        var function = Formula.Parse("(x^2 + y - 11)^2 + (x + y^2 - 7)^2").Compile("x", "y");
        ReadOnlyMemory<double>[] columns = [.. Places(5000).Take(2)];
        var result = new double[5000];
        using var one = Parallelism.Limit(1);
        for (var i = 0; i < 3; i++)
            function.Values(columns, result);
        var before = GC.GetAllocatedBytesForCurrentThread();
        function.Values(columns, result);
        function.Value(1, 2);
        function.Enclose(new Enclosure(0, 1), new Enclosure(0, 1));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Power_OfSmallWholeExponent_IsRepeatedMultiplication()
    {
        var x = 1.1;
        Assert.Equal(x * x, Formula.Parse("x^2").Evaluate(("x", x)));
        Assert.Equal(x * x, Formula.Parse("x*x").Evaluate(("x", x)));
        Assert.Equal(x * (x * x), Formula.Parse("x^3").Evaluate(("x", x)));
        Assert.Equal(1 / (x * x), Formula.Parse("x^-2").Evaluate(("x", x)));
        Assert.Equal(Math.Pow(x, 8), Formula.Parse("x^8").Evaluate(("x", x)), 1e-15);
    }

    [Fact]
    public void Compile_WhereAConstantIsNamed_BindsIt() =>
        Assert.Equal(6, Formula.Parse("e*x").Compile("e", "x").Value(2, 3));

    [Fact]
    public void Compile_OfEquation_IsLeftLessRight() =>
        Assert.Equal(1, Formula.Parse("x^2 + y^2 = 1").Compile("x", "y").Value(1, 1));

    [Fact]
    public void Compile_OfWhatCannotBe_SaysWhatToDo()
    {
        Assert.Contains("`b` has no value", Assert.ThrowsAny<ArgumentException>(() => Formula.Parse("a*x + b").Compile("a", "x")).Message, StringComparison.Ordinal);
        Assert.Contains("twice", Assert.Throws<ArgumentException>(() => Formula.Parse("x").Compile("x", "x")).Message, StringComparison.Ordinal);
        Assert.Contains("rows of data", Assert.Throws<ArgumentException>(() => Formula.Parse("mean(x)").Compile("x")).Message, StringComparison.Ordinal);
        var function = Formula.Parse("x").Compile("x");
        Assert.Contains("1 variables", Assert.Throws<ArgumentException>(() => function.Value(1, 2)).Message, StringComparison.Ordinal);
        Assert.Contains("column 0 has 2", Assert.Throws<ShapeException>(() => function.Values([new double[2]], new double[3])).Message, StringComparison.Ordinal);
    }

    internal static ReadOnlyMemory<double>[] Places(int count)
    {
        var random = new Philox(5, "places");
        return [.. FormulaGenerator.Box.Select(one =>
        {
            var column = new double[count];
            for (var i = 0; i < count; i++)
                column[i] = random.NextUniform(one.Low, one.High);
            return new ReadOnlyMemory<double>(column);
        })];
    }
}
