using System.IO.Compression;
using System.Text;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Data;

public sealed class JsonLinesTests : IDisposable
{
    private const string Flowers =
        "{\"size\":5.1,\"kind\":\"setosa\",\"is fresh\":true}\n\n  {\"kind\":\"caf\\u00e9 \\\"x\\\"\",\"size\":-2e-3,\"note\":null}\r\n{\"size\":null,\"is fresh\":false,\"kind\":\"setosa\"}";

    private readonly ScratchFolder scratch = new();

    [Fact]
    public void ReadTable_NumbersTruthsTexts_AreColumnsWithMissingCells()
    {
        var table = Read(Flowers);

        Assert.Equal(["size", "kind", "is fresh", "note"], table.Names);
        Assert.Equal([5.1, -0.002, double.NaN], Numbers(table, "size"));
        Assert.Equal(["setosa", "café \"x\"", "setosa"], Texts(table, "kind"));
        Assert.Equal([1, double.NaN, 0], Numbers(table, "is fresh"));
        Assert.Equal([double.NaN, double.NaN, double.NaN], Numbers(table, "note"));
    }

    [Fact]
    public void ReadTable_ObjectsAndArrays_AreFlattened()
    {
        var table = Read("{\"a\":{\"x\":1,\"y\":{\"z\":\"q\"}},\"b\":[1,null,2.5]}\n{\"b\":[4,5,true],\"a\":{\"y\":{\"z\":null},\"w\":7}}\n{\"a\":null,\"b\":null}");

        Assert.Equal(["a.x", "a.y.z", "a.w", "b[0]", "b[1]", "b[2]"], table.Names);
        Assert.Equal([1, double.NaN, double.NaN], Numbers(table, "a.x"));
        Assert.Equal(["q", null, null], Texts(table, "a.y.z"));
        Assert.Equal([double.NaN, 7, double.NaN], Numbers(table, "a.w"));
        Assert.Equal([double.NaN, 5, double.NaN], Numbers(table, "b[1]"));
        Assert.Equal([2.5, 1, double.NaN], Numbers(table, "b[2]"));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void ReadTable_ByteOrderMarksAndGzip_GiveTheSame(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Flowers)];
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);

        Assert.Equal(["setosa", "café \"x\"", "setosa"], Texts(JsonLines.ReadTable(new TrickleStream(bytes, 3)), "kind"));
        Assert.Equal(["setosa", "café \"x\"", "setosa"], Texts(JsonLines.ReadTable(new MemoryStream(packed.ToArray())), "kind"));
    }

    [Fact]
    public void ReadTable_Options_ReadTextsAndPassOver()
    {
        var options = new JsonLinesOptions { TextColumns = ["zip"], IgnoredColumns = ["a", "b.c"] };
        var table = Read("{\"zip\":01e2,\"a\":[1,2]}".Replace("01e2", "1e02", StringComparison.Ordinal) + "\n{\"zip\":\"007\",\"a\":{\"q\":[]},\"b\":{\"c\":9,\"d\":1}}\n{\"zip\":true,\"a\":3}", options);

        Assert.Equal(["zip", "b.d"], table.Names);
        Assert.Equal(["1e02", "007", "true"], Texts(table, "zip"));
        Assert.Contains("did you mean 'zip'", Refused("{\"zip\":1}", new JsonLinesOptions { TextColumns = ["zp"] }).Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":\"x\"}", "line 2, key 'a'", "in line 1. Write the same in all lines, or name the key in TextColumns")]
    [InlineData("{\"a\":null}\n{\"a\":\"x\"}\n{\"a\":2}", "line 3, key 'a'", "in line 2")]
    [InlineData("{\"a\":{\"b\":1}}\n{\"a\":2}", "line 2, key 'a'", "an object in line 1")]
    [InlineData("{\"a\":[1,2]}\n\n{\"a\":[1]}", "line 3, key 'a'", "has 1 items, in line 1 2")]
    [InlineData("{\"a\":[1,2]}\n{\"a\":[1,2,3]}", "line 2, key 'a'", "more than 2 items")]
    [InlineData("{\"a\":1,\"b\":2,\"a\":3}", "line 1, key 'a'", "twice")]
    [InlineData("{\"a\":{\"b\":null,\"b\":3}}", "line 1, key 'a.b'", "twice")]
    [InlineData("{\"a\":{\"b\":1},\"a.b\":3}", "line 1, key 'a.b'", "two keys give the column")]
    [InlineData("{\"a\":1}\n[1,2]", "line 2", "one JSON object { … } a line, got [1,2].")]
    [InlineData("{\"a\":1}\n{\"a\":1", "line 2, byte 7", "no whole JSON object")]
    [InlineData("{\"a\":1} {\"a\":2}", "line 1, byte 9", "no whole JSON object")]
    [InlineData("{\n\"a\":1\n}", "line 1, byte 2", "one object a line")]
    [InlineData("{\"a\":NaN}", "line 1, byte 6", "null for what is missing")]
    [InlineData("{\"a\":1e999}", "line 1, key 'a'", "1e999 is no 64-bit")]
    [InlineData("{\"a\":\"\\ud800\"}", "line 1", "surrogate")]
    [InlineData("{\"\\ud800\":1}", "line 1", "surrogate")]
    [InlineData("", null, "empty")]
    [InlineData("\n \n", null, "empty")]
    [InlineData("{}\n{}", null, "no line holds a value")]
    public void ReadTable_WhatCannotBeATable_SaysWhereAndWhatToDo(string text, string? position, string words)
    {
        var error = Refused(text);

        Assert.Equal(position, error.Position);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Contains("made.jsonl", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadTable_HostileLines_AreRefusedSoon()
    {
        Refused(string.Concat(Enumerable.Repeat("{\"a\":", 1 << 16)));
        Refused($"{{\"a\":[{string.Join(',', Enumerable.Repeat("1", 1 << 18))}]}}");
        Refused(string.Concat(Enumerable.Range(0, 1 << 16).Select(number => $"{{\"k{number}\":1}}\n")));
        Refused($"{{\"{new string('x', 1 << 16)}\":{{{string.Join(',', Enumerable.Range(0, 1 << 15).Select(number => $"\"{number}\":1"))}}}}}");
        Assert.Equal("line 2", Hostile.Refused(() => JsonLines.ReadTable(new MemoryStream([.. "{\"a\":1}\n{\"a\":\""u8, 0xFF, .. "\"}"u8]))).Position);
        Assert.Contains("longer than", Hostile.Refused(() => JsonLines.ReadTable(new MemoryStream([.. "{\"a\":1}\n"u8, .. new byte[JsonLineReader.LongestLine + 1]]))).Message, StringComparison.Ordinal);
        Hostile.SurvivesMutations(
            Encoding.UTF8.GetBytes(Flowers + "\n{\"size\":1,\"deep\":{\"a\":[1,[2,3],{\"b\":\"\\u00e9\"}]}}\n"),
            bytes => JsonLines.ReadTable(new MemoryStream(bytes)),
            seed: 17);
    }

    [Fact]
    public void ReadTable_ALineNearlyOfTheLongestLength_IsRead()
    {
        var text = new string('x', JsonLineReader.LongestLine - 100);
        Assert.Equal([text], Texts(Read($"{{\"a\":\"{text}\"}}\n"), "a"));
    }

    [Fact]
    public void Stream_InBatches_IsTheWholeFileInEachPass()
    {
        var text = string.Concat(Enumerable.Range(0, 2500).Select(
            row => FormattableString.Invariant($"{{\"a\":{row / 8.0},\"b\":\"{(row % 3 == 0 ? "x" : "y")}\"{(row % 5 == 0 ? "" : ",\"c\":[1,2]")}}}\n")));
        File.WriteAllBytes(scratch["a.jsonl"], Encoding.UTF8.GetBytes(text));
        var data = JsonLines.Stream(scratch["a.jsonl"], batchSize: 1000);

        for (var pass = 0; pass < 2; pass++)
        {
            var tables = data.Pass(pass).ToList();
            Assert.Equal([1000, 1000, 500], tables.Select(table => table.Count));
            Assert.All(tables, table => Assert.Equal(["a", "b", "c[0]", "c[1]"], table.Names));
            Assert.Equal(Enumerable.Range(0, 2500).Select(row => row / 8.0), tables.SelectMany(table => Numbers(table, "a")));
            Assert.Equal(Enumerable.Range(0, 2500).Select(row => row % 5 == 0 ? double.NaN : 2), tables.SelectMany(table => Numbers(table, "c[1]")));
            Assert.Equal(Enumerable.Range(0, 2500).Select(row => row % 3 == 0 ? "x" : "y"), tables.SelectMany(table => Texts(table, "b")));
        }
    }

    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":2}\n{\"a\":3,\"b\":1}", "line 3, key 'b'")]
    [InlineData("{\"a\":1,\"b\":null}\n{\"a\":2}\n{\"a\":3,\"b\":\"x\"}", "line 3, key 'b'")]
    [InlineData("{\"a\":1}\n{\"a\":2}\n{\"a\":}", "line 3, byte 6")]
    public void Stream_WhatComesLaterAndDoesNotFit_IsAnErrorInItsBatch(string text, string position)
    {
        var rows = 0;
        var error = Assert.Throws<DataException>(() =>
        {
            foreach (var table in JsonLines.Stream(() => new MemoryStream(Encoding.UTF8.GetBytes(text)), batchSize: 2))
                rows += table.Count;
        });

        Assert.Equal((2, position), (rows, error.Position));
    }

    [Fact]
    public void Write_ATable_GivesPlainLinesThatReadBackEqual()
    {
        var table = new Table(
            new NumberColumn("a.b", [0.1, double.NaN, -0.0, 5e-324, 1.7976931348623157e308]),
            new TextColumn("t[0]", ["é\"\\\n\u2028", null, "", "<&+>", "😀"]));
        JsonLines.Write(scratch["t.jsonl"], table);

        Assert.StartsWith(
            "{\"a.b\":0.1,\"t[0]\":\"é\\\"\\\\\\n\\u2028\"}\n{\"a.b\":null,\"t[0]\":null}\n{\"a.b\":-0,\"t[0]\":\"\"}\n{\"a.b\":5E-324,\"t[0]\":\"<&+>\"}\n",
            File.ReadAllText(scratch["t.jsonl"]),
            StringComparison.Ordinal);
        var read = JsonLines.ReadTable(scratch["t.jsonl"]);
        Assert.Equal(table.Names, read.Names);
        Assert.Equal(((NumberColumn)table["a.b"]).Values.Select(BitConverter.DoubleToInt64Bits), Numbers(read, "a.b").Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal(Texts(table, "t[0]"), Texts(read, "t[0]"));
        var infinite = Assert.Throws<ArgumentException>(() => JsonLines.Write(new MemoryStream(), new Table(new NumberColumn("a", [1, double.PositiveInfinity]))));
        Assert.Contains("row 2", infinite.Message, StringComparison.Ordinal);
    }

    public void Dispose() => scratch.Dispose();

    private static Table Read(string text, JsonLinesOptions? options = null) =>
        JsonLines.ReadTable(new MemoryStream(Encoding.UTF8.GetBytes(text)), options, "made.jsonl");

    private static DataException Refused(string text, JsonLinesOptions? options = null) => Hostile.Refused(() => Read(text, options));

    private static double[] Numbers(Table table, string column) => ((NumberColumn)table[column]).Values;

    private static IEnumerable<string?> Texts(Table table, string column) => ((TextColumn)table[column]).Values;
}
