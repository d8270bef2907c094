using System.Globalization;
using System.Text;

namespace Nadir.Tests.Data;

/// <summary>The parser beside a slow one that goes character by character.</summary>
public sealed class CsvParsingTests
{
    private static readonly string[] Parts = ["a", "7", " ", ",", ",", "\n", "\r\n", "\r", "\"\"", "é", "中", "😀", ";", "\"x\""];

    [Fact]
    public void Cells_OfRandomTexts_AreThoseOfASlowParser()
    {
        var random = new Dice(41, "csv");
        var read = 0;
        for (var turn = 0; turn < 10_000; turn++)
        {
            var rows = RandomRows(random);
            var text = string.Concat(rows.Select(row => string.Join(',', row.Select(cell => Quoted(cell, random))) + End(random)));
            var bytes = Encoding.UTF8.GetBytes(text);
            var expected = SlowParse(text).Where(row => row.Count > 1 || row[0] is { } cell && (cell.Text.Length > 0 || cell.IsQuoted)).Select(row => row.Select(cell => cell.Text).ToArray()).ToList();
            if (expected.Count == 0)
                continue;

            // Blocks of every small size, and streams that give one byte and more at a time.
            using var reader = new CsvBlockReader(
                DataFile.Open(new TrickleStream(bytes, 1 + (turn % 7))), new CsvFormat { HasHeader = false }, blockLength: 1 + (turn % 97));
            var table = CsvTable.Read(reader, long.MaxValue);

            Assert.Equal(expected.Count, table.Count);
            for (var row = 0; row < table.Count; row++)
                Assert.Equal(expected[row], Enumerable.Range(0, table.Header.Length).Select(column => table[row, column]));
            read++;
        }

        Assert.InRange(read, 9000, 10_000);
    }

    [Fact]
    public void Numbers_OfRandomTexts_AreThoseOfThePlatform()
    {
        var random = new Dice(43, "numbers");
        var numbers = 0;
        for (var turn = 0; turn < 100_000; turn++)
        {
            var text = turn % 2 == 0 ? RandomNumber(random) : RandomText(random);
            var isOne = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var expected);

            Assert.Equal(isOne, CsvNumber.TryParse(Encoding.UTF8.GetBytes(text), out var number));
            if (isOne)
                Assert.True(BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(number), text);
            numbers += isOne ? 1 : 0;
        }

        Assert.InRange(numbers, 50_000, 99_000);
    }

    [Theory]
    [InlineData("0.30000000000000004")]
    [InlineData("9007199254740993")]
    [InlineData("-0")]
    [InlineData("00000000000000000000000000000001.5")]
    [InlineData("99999999999999999999")]
    [InlineData("18446744073709551617")]
    [InlineData("1e22")]
    [InlineData("1e23")]
    [InlineData("1e-23")]
    [InlineData("4.9e-324")]
    [InlineData("1.7976931348623157e308")]
    [InlineData(".5")]
    [InlineData("5.")]
    public void Numbers_AtTheEdges_KeepEveryBit(string text)
    {
        Assert.True(CsvNumber.TryParse(Encoding.UTF8.GetBytes(text), out var number));
        Assert.Equal(BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)), BitConverter.DoubleToInt64Bits(number));
    }

    private static List<string[]> RandomRows(Dice random)
    {
        var width = 1 + random.NextInt(5);
        return [.. Enumerable.Range(0, 1 + random.NextInt(9)).Select(_ => Enumerable.Range(0, width).Select(_ => RandomCell(random)).ToArray())];
    }

    private static string RandomCell(Dice random) =>
        string.Concat(Enumerable.Range(0, random.NextInt(random.NextInt(20) == 0 ? 120 : 5)).Select(_ => Parts[random.NextInt(Parts.Length)]));

    private static string Quoted(string cell, Dice random) => cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 || random.NextInt(3) == 0
        ? $"{(random.NextInt(4) == 0 ? "  " : "")}\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(random.NextInt(4) == 0 ? " " : "")}"
        : cell;

    private static string End(Dice random) => random.NextInt(3) switch { 0 => "\r\n", 1 => "\r", _ => "\n" };

    private static string RandomNumber(Dice random)
    {
        var text = new StringBuilder(random.NextInt(3) == 0 ? "-" : "");
        for (var i = random.NextInt(12); i >= 0; i--)
            text.Append((char)('0' + random.NextInt(10)));
        if (random.NextInt(2) == 0)
            text.Append('.');
        for (var i = random.NextInt(12); i >= 0 && text[^1] != '-' && text.ToString().Contains('.', StringComparison.Ordinal); i--)
            text.Append((char)('0' + random.NextInt(10)));
        if (random.NextInt(3) == 0)
            text.Append(CultureInfo.InvariantCulture, $"e{random.NextInt(80) - 40}");
        return text.ToString();
    }

    private static string RandomText(Dice random)
    {
        const string Letters = "0123456789012345678901234567890123456789.-+eE ";
        return string.Concat(Enumerable.Range(0, 1 + random.NextInt(9)).Select(_ => Letters[random.NextInt(Letters.Length)]));
    }

    private static List<List<(string Text, bool IsQuoted)>> SlowParse(string text)
    {
        var rows = new List<List<(string, bool)>>();
        var at = 0;
        while (at < text.Length)
        {
            var row = new List<(string, bool)>();
            while (true)
            {
                var cell = new StringBuilder();
                var start = at;
                while (start < text.Length && text[start] == ' ')
                    start++;
                var isQuoted = start < text.Length && text[start] == '"';
                if (isQuoted)
                {
                    for (at = start + 1; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
                    {
                        cell.Append(text[at]);
                        if (text[at] == '"')
                            at++;
                    }

                    at++;
                    while (at < text.Length && text[at] == ' ')
                        at++;
                }
                else
                {
                    while (at < text.Length && text[at] is not (',' or '\r' or '\n'))
                        cell.Append(text[at++]);
                }

                row.Add((isQuoted ? cell.ToString() : cell.ToString().Trim(' '), isQuoted));
                if (at >= text.Length || text[at] != ',')
                    break;
                at++;
            }

            if (at < text.Length)
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            rows.Add(row);
        }

        return rows;
    }

    private sealed class Dice(ulong seed, string stream)
    {
        private Philox philox = new(seed, stream);

        public int NextInt(int limit) => philox.NextInt(limit);
    }
}
