using Nadir.Expressions;

namespace Nadir.Tests.Expressions;

public class RowsFunctionTests
{
    private static readonly double[] SixX = [1, 2, 3, 4, 5, 6];
    private static readonly double[] SixY = [2.1, 3.4, 3.7, 4.9, 5.4, 6.8];

    [Theory]
    [InlineData(6)]
    [InlineData(200)]
    [InlineData(10_000)]
    public void Values_OverRows_AreTheLossWrittenOut(int rows)
    {
        var (x, y) = Data(rows);
        var function = Formula.Parse("mean((sin(b*cos(a*x)) - y)^2) + sum(a*exp(b)*y)/100 + a").Compile(["a", "b"], Columns(x, y));
        double[] a = [.. Enumerable.Range(0, 300).Select(static i => (i % 20) / 10.0)], b = [.. Enumerable.Range(0, 300).Select(static i => (i / 20) / 7.0)];
        var result = new double[300];
        function.Values([a, b], result);
        for (var i = 0; i < 300; i += 7)
        {
            var at = i;
            var expected = x.Zip(y, (one, other) => Math.Pow(Math.Sin(b[at] * Math.Cos(a[at] * one)) - other, 2)).Average()
                + (y.Sum(one => a[at] * Math.Exp(b[at]) * one) / 100) + a[at];
            Assert.Equal(expected, result[i], 1e-10);
            Assert.Equal(result[i], function.Value(a[i], b[i]));
            var box = function.Enclose(Enclosure.Of(a[i]), Enclosure.Of(b[i]));
            Assert.True(box.Contains(result[i]) && box.High - box.Low < 1e-8 && box.Continuity == Continuity.Continuous);
        }
    }

    [Fact]
    public void Value_OfTheSixPoints_IsTheirLeastSquares()
    {
        double[] x = [0, 1, 2, 3, 4, 5], y = [1, 3, 2, 5, 7, 8];
        var loss = Formula.Parse("mean((k*x + b - y)^2)").Compile(["k", "b"], Columns(x, y));
        Assert.Equal(32.0 / 6 + 60.0 / 6 + 60.0 / 6, loss.Value(0, 0), 1e-12);
    }

    [Fact]
    public void Value_WithAnAggregateInsideAnother_TakesBothOverAllRows()
    {
        var variance = Formula.Parse("mean((k*x - mean(k*x))^2)").Compile(["k"], Columns(SixX, SixY));
        Assert.Equal(4 * 35.0 / 12, variance.Value(2), 1e-12);
        var standardised = Formula.Parse("mean((k*(x - mean(x))/sqrt(mean((x - mean(x))^2)))^2)").Compile(["k"], Columns(SixX, SixY));
        Assert.Equal(9, standardised.Value(3), 1e-12);
    }

    [Fact]
    public void Value_WithoutAParameter_IsComputedOnce() =>
        Assert.Equal(21, Formula.Parse("sum(x)").Compile([], Columns(SixX, SixY)).Value());

    [Theory]
    [InlineData("sum(2)", 12)]
    [InlineData("mean(2)", 2)]
    [InlineData("sum(k)", 18)]
    public void Sum_OfWhatHasNoColumn_IsOverAllRows(string text, double expected) =>
        Assert.Equal(expected, Formula.Parse($"{text} + 0*mean(x)").Compile(["k"], Columns(SixX, SixY)).Value(3));

    [Fact]
    public void Values_Again_AllocateNothing()
    {
        var loss = Formula.Parse("mean((k*x + b - y)^2)").Compile(["k", "b"], Columns(SixX, SixY));
        ReadOnlyMemory<double>[] at = [new double[1000], new double[1000]];
        var result = new double[1000];
        using var one = Parallelism.Limit(1);
        loss.Values(at, result);
        loss.Values(at, result);
        var before = GC.GetAllocatedBytesForCurrentThread();
        loss.Values(at, result);
        loss.Value(1, 2);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Compile_OfWhatCannotBe_SaysWhatToDo()
    {
        var data = Columns(SixX, SixY);
        Assert.Contains("x is a column", Assert.Throws<ArgumentException>(() => Formula.Parse("k*x + mean(x)").Compile(["k"], data)).Message, StringComparison.Ordinal);
        Assert.Contains("one of them", Assert.Throws<ArgumentException>(() => Formula.Parse("mean(x)").Compile(["x"], data)).Message, StringComparison.Ordinal);
        Assert.Contains("`b` has no value", Assert.ThrowsAny<ArgumentException>(() => Formula.Parse("mean(x + b)").Compile(["k"], data)).Message, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => Formula.Parse("mean(x + y)").Compile([], Columns(SixX, [1, 2])));
        Assert.Throws<ShapeException>(() => Formula.Parse("mean(x)").Compile([], Columns([], [])));
    }

    private static Dictionary<string, ReadOnlyMemory<double>> Columns(double[] x, double[] y) => new() { ["x"] = x, ["y"] = y };

    private static (double[] X, double[] Y) Data(int rows)
    {
        double[] x = [.. Enumerable.Range(0, rows).Select(i => -1 + (2.0 * i / (rows - 1)))];
        return (x, [.. x.Select(static one => Math.Sin(2.5 * Math.Cos(1.2 * one)))]);
    }
}
