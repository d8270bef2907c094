using System.Globalization;
using System.Runtime.CompilerServices;
using Nadir.Expressions;

namespace Nadir.Tests.Expressions;

public class FunctionValueTests
{
    // atan2 and the quotients of several lane functions round four times.
    private const double Allowed = 3;

    public static TheoryData<string> Names => [.. Lines().Select(static cells => cells[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Value_AtTheExactTablesPlaces_IsWithinThreeUlp(string name)
    {
        var function = Functions.Find(name)!;
        foreach (var numbers in Lines().Where(cells => cells[0] == name).Select(Numbers))
        {
            var (got, expected) = (function.Value(numbers.AsSpan(0, numbers.Length - 1)), numbers[^1]);
            Assert.True(
                Apart(got, expected) <= Allowed,
                $"{name}({string.Join(", ", numbers[..^1])}) is {expected:R}, got {got:R}, {Apart(got, expected)} ulp away.");
        }
    }

    [Theory]
    [InlineData("log10(1000)", 3)]
    [InlineData("log2(8)", 3)]
    [InlineData("cbrt(-27)", -3)]
    [InlineData("sqrt(-1)", double.NaN)]
    [InlineData("acosh(-1e17)", double.NaN)]
    [InlineData("acosh(-1e10)", double.NaN)]
    [InlineData("1/0 + 1/(-0)", double.NaN)]
    [InlineData("atan2(0, -1) + atan2(-0, -1)", 0)]
    [InlineData("log(0)", double.NegativeInfinity)]
    [InlineData("1/0", double.PositiveInfinity)]
    [InlineData("atan(inf)", Math.PI / 2)]
    [InlineData("acos(-1)", Math.PI)]
    [InlineData("sign(-3) + sign(0) + 4*sign(2)", 3)]
    [InlineData("step(0) + 2*step(-1e-9)", 1)]
    [InlineData("round(2.5) + round(3.5)", 6)]
    [InlineData("floor(-1.5) + 10*ceil(-1.5)", -12)]
    [InlineData("mod(-1, 3)", 2)]
    [InlineData("max(1, 4, 2) + 10*min(3, 2, 5)", 24)]
    [InlineData("clip(7, -1, 2) + clip(-7, -1, 2)", 1)]
    [InlineData("where(2 > 1, 5, sqrt(-1))", 5)]
    [InlineData("(1 < 2) + 2*(2 <= 2) + 4*(3 > 4) + 8*(3 >= 3) + 16*(1 == 1) + 32*(1 != 1)", 27)]
    [InlineData("(1 and 0) + 2*(1 or 0) + 4*(not 0)", 6)]
    [InlineData("relu(-2) + relu(3)", 3)]
    [InlineData("(-2)^3", -8)]
    [InlineData("2^0.5", 1.4142135623730951)]
    [InlineData("0^0", 1)]
    [InlineData("2^-2", 0.25)]
    public void Evaluate_OfNumbers_IsTheirValue(string text, double expected) =>
        Assert.Equal(expected, Formula.Parse(text).Evaluate());

    [Theory]
    [InlineData("arcsin", "asin")]
    [InlineData("arctan2", "atan2")]
    [InlineData("ln", "log")]
    [InlineData("maximum", "max")]
    [InlineData("clamp", "clip")]
    [InlineData("power", "^")]
    public void Find_ByAnotherName_IsTheFunction(string alias, string name) =>
        Assert.Equal(name, Functions.Find(alias)!.Name);

    [Fact]
    public void Find_OfOperatorOrUnknownName_IsNull() =>
        Assert.All(new[] { "+", "and", "not", "sine", "SIN", "" }, name => Assert.Null(Functions.Find(name)));

    private static double Apart(double got, double expected) =>
        got.Equals(expected) ? 0 : Math.Abs(got - expected) / (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected));

    private static double[] Numbers(string[] cells) =>
        [.. cells.Skip(1).Select(static cell => double.Parse(cell, CultureInfo.InvariantCulture))];

    private static IEnumerable<string[]> Lines([CallerFilePath] string source = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(source)!, "functions.csv")).Select(static line => line.Split(','));
}
