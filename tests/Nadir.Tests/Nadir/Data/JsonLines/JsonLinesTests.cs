using System.Text;

namespace Nadir.Tests.Data;

public sealed class JsonLinesTests
{
    [Fact]
    public void ReadTable_OfObjects_HasAColumnAName()
    {
        var table = Read("{\"age\": 34, \"city\": \"Oslo\", \"stays\": true}\r\n\n{\"city\": null, \"age\": -1.5e2, \"plan\": \"ü\"}\n{\"stays\": false}");

        Assert.Equal(["age", "city", "stays", "plan"], table.Names);
        Assert.Equal([34, -150, double.NaN], ((NumberColumn)table["age"]).Values);
        Assert.Equal(["Oslo", "-", "-"], ((TextColumn)table["city"]).Values.Select(word => word ?? "-"));
        Assert.Equal([1, double.NaN, 0], ((NumberColumn)table["stays"]).Values);
        Assert.Equal(["-", "ü", "-"], ((TextColumn)table["plan"]).Values.Select(word => word ?? "-"));
    }

    [Fact]
    public void ReadTable_PackedAndLong_ReadsEveryLine()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => FormattableString.Invariant($"{{\"n\": {i}, \"t\": \"{new string('x', i % 50)}\"}}\n")));
        var table = JsonLines.ReadTable(new MemoryStream(IdxBytes.Packed(Encoding.UTF8.GetBytes(text))));

        Assert.Equal(Enumerable.Range(0, 20_000).Select(i => (double)i), ((NumberColumn)table["n"]).Values);
        Assert.Equal(49, ((TextColumn)table["t"]).Values[19_999]!.Length);
    }

    [Theory]
    [InlineData("", "no row")]
    [InlineData("{}\n{}", "no row")]
    [InlineData("[1, 2]", "line 1|must be an object")]
    [InlineData("{\"a\": 1}\n{\"a\": \"one\"}", "line 2|'a' holds a text, and numbers before")]
    [InlineData("{\"a\": \"one\"}\n{\"a\": 1}", "line 2|'a' holds a number, and texts before")]
    [InlineData("{\"a\": [1]}", "line 1|'a' holds an array")]
    [InlineData("{\"a\": 1, \"a\": 2}", "line 1")]
    [InlineData("{\"a\": 1}\n{\"a\": ", "line 2")]
    [InlineData("{\"a\": 1e999}", "line 1")]
    [InlineData("a,b\n1,2", "line 1")]
    public void ReadTable_OfAnotherForm_SaysWhere(string text, string fragments)
    {
        var error = Hostile.Refused(() => Read(text));

        Assert.All(fragments.Split('|'), fragment => Assert.Contains(fragment, $"{error.Message} {error.Position}", StringComparison.Ordinal));
    }

    [Fact]
    public void ReadTable_OfManyNamesAndEmptyRows_IsRefused()
    {
        var names = string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"n{i}\":1"));
        var content = Encoding.UTF8.GetBytes($"{{{names}}}\n" + string.Concat(Enumerable.Repeat("{}\n", 20_000)));

        Assert.Contains("nearly all cells are missing", Hostile.Refused(() => JsonLines.ReadTable(new MemoryStream(content))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadTable_OfALineWithoutEnd_IsRefused()
    {
        var content = IdxBytes.Packed(new byte[64 << 20]);

        Assert.Contains("longer than", Hostile.Refused(() => JsonLines.ReadTable(new MemoryStream(content))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadTable_OfMutants_EndsInDataErrorsOnly() => Hostile.SurvivesMutations(
        Encoding.UTF8.GetBytes("{\"age\": 34, \"city\": \"Oslo\"}\n{\"age\": null, \"city\": \"\\u00e5\"}\n"), content => JsonLines.ReadTable(new MemoryStream(content)), 5);

    private static Table Read(string text) => JsonLines.ReadTable(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
