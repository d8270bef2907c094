using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Nadir.Benchmarks;

/// <summary>Images a second of a streamed folder, and of the same files only decoded by as many threads, in turn.</summary>
internal static class ImageFolderTiming
{
    private const int BatchSize = 32, Rounds = 5, Side = 224;

    public static int Run(string folder, int threads, string seconds)
    {
        using var limit = Parallelism.Limit(threads);
        var time = double.Parse(seconds, CultureInfo.InvariantCulture);
        var files = Directory.GetFiles(folder, "*.jpg", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToArray();
        var first = ImageFile.Read(new MemoryStream(files[0]));
        var options = new ImageFolderOptions { Workers = threads };
        var asTheyAre = ImageFolder.Stream(folder, first.Width, first.Height, BatchSize, options);
        var smaller = ImageFolder.Stream(folder, Side, Side, BatchSize, options);
        var (streamed, resized, decoded) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = -1; round < Rounds; round++)
        {
            double[] rates =
            [
                Rate(() => asTheyAre.Pass(0).Sum(static batch => batch.Count), time), Rate(() => smaller.Pass(0).Sum(static batch => batch.Count), time),
                Rate(() => Decode(files, threads), time),
            ];
            if (round < 0)
                continue;
            streamed.Add(rates[0]);
            resized.Add(rates[1]);
            decoded.Add(rates[2]);
        }

        Console.WriteLine(JsonSerializer.Serialize(new { streamed, resized, decoded, version = RowTiming.Version }));
        return 0;
    }

    private static double Rate(Func<int> work, double seconds)
    {
        var (started, count) = (Stopwatch.GetTimestamp(), 0);
        do
            count += work();
        while (Stopwatch.GetElapsedTime(started).TotalSeconds < seconds);
        return count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static int Decode(byte[][] files, int count)
    {
        var next = -1;
        var threads = Enumerable.Range(0, count).Select(_ => new Thread(Run)).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
        return files.Length;

        void Run()
        {
            for (var i = Interlocked.Increment(ref next); i < files.Length; i = Interlocked.Increment(ref next))
                ImageFile.Read(new MemoryStream(files[i]));
        }
    }
}
