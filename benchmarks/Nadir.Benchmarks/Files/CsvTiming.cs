using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Nadir.Benchmarks;

/// <summary>Times a pass over a CSV file in memory, in MB of text a second, and prints one JSON line.</summary>
internal static class CsvTiming
{
    private const int BlockLength = 4 << 20, Length = 200_000_000;

    public static int Run(int threads, string kind)
    {
        using var limit = Parallelism.Limit(threads);
        var text = Text(kind == "integers");
        var set = CsvFile.Stream(() => new MemoryStream(text), new CsvOptions { TargetIs = CsvTarget.Values }, type: ElementType.Float64);
        var rates = new List<double>();
        for (var pass = 0; pass < 4; pass++)
        {
            var clock = Stopwatch.StartNew();
            var rows = set.Sum(static batch => (long)batch.Count);
            if (pass > 0)
                rates.Add(text.Length / 1e6 / clock.Elapsed.TotalSeconds);
            if (rows < 1000)
                throw new InvalidOperationException("The text was not read.");
        }

        Console.WriteLine(JsonSerializer.Serialize(new { rates, version = RowTiming.Version }));
        return 0;
    }

    private static byte[] Text(bool isWhole)
    {
        var random = new Philox(11, "csv");
        var block = new StringBuilder();
        while (block.Length < BlockLength)
        {
            for (var column = 0; column < 20; column++)
            {
                var separator = column < 19 ? ',' : '\n';
                if (isWhole)
                    block.Append(CultureInfo.InvariantCulture, $"{random.NextInt(2000) - 1000}{separator}");
                else
                    block.Append(CultureInfo.InvariantCulture, $"{(random.NextDouble() * 20) - 10:F8}{separator}");
            }
        }

        var once = Encoding.ASCII.GetBytes(block.ToString());
        var header = Encoding.ASCII.GetBytes($"{string.Join(',', Enumerable.Range(0, 20).Select(number => $"x{number}"))}\n");
        var all = new byte[header.Length + (((Length / once.Length) + 1) * once.Length)];
        header.CopyTo(all, 0);
        for (var at = header.Length; at < all.Length; at += once.Length)
            once.CopyTo(all, at);
        return all;
    }
}
