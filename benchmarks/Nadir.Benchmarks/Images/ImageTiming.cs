using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Nadir.Benchmarks;

/// <summary>Times the decoding of a folder's images, one thread, and prints one JSON line, as peers/images.py does.</summary>
internal static class ImageTiming
{
    private const string First = "jpeg-420-640x480.jpg";

    public static int Run(string folder, string seconds)
    {
        using var limit = Parallelism.Limit(1);
        var time = double.Parse(seconds, CultureInfo.InvariantCulture);
        var first = FirstSecond(File.ReadAllBytes(Path.Combine(folder, First)));
        var milliseconds = new Dictionary<string, double> { ["first second"] = first };
        foreach (var path in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            var content = File.ReadAllBytes(path);
            milliseconds[Path.GetFileName(path)] = FunctionTiming.Median(() => Decode(content), time);
        }

        Console.WriteLine(JsonSerializer.Serialize(new { milliseconds, version = RowTiming.Version }));
        return 0;
    }

    // What a program sees that has just begun: code is compiled, caches are cold.
    private static double FirstSecond(byte[] content)
    {
        var (started, count) = (Stopwatch.GetTimestamp(), 0);
        for (; Stopwatch.GetElapsedTime(started).TotalSeconds < 1; count++)
            Decode(content);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds / count;
    }

    private static void Decode(byte[] content) => ImageFile.Read(new MemoryStream(content));
}
