using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Nadir.Benchmarks;

/// <summary>Times functions forward and backward on one thread and prints one JSON line, as peers/functions.py does.</summary>
internal static class FunctionTiming
{
    private const double WarmUpSeconds = 0.5;

    public static int Run(string kind, string seconds, string[] names)
    {
        using var limit = Parallelism.Limit(1);
        var cases = kind == "losses" ? LossCases.All() : ActivationCases.All();
        var time = double.Parse(seconds, CultureInfo.InvariantCulture);
        string[] wanted = names.Length > 0 ? names : [.. cases.Keys];
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            milliseconds = wanted.ToDictionary(name => name, name => Median(cases[name]().Run, time)),
            version = RowTiming.Version,
        }));
        return 0;
    }

    /// <summary>Milliseconds of one call, the median, after calls that warm up.</summary>
    public static double Median(Action run, double seconds)
    {
        Times(run, WarmUpSeconds);
        var times = Times(run, seconds);
        times.Sort();
        return times[times.Count / 2];
    }

    private static List<double> Times(Action run, double seconds)
    {
        var (times, all) = (new List<double>(), Stopwatch.GetTimestamp());
        do
        {
            var started = Stopwatch.GetTimestamp();
            run();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        while (times.Count < 3 || Stopwatch.GetElapsedTime(all).TotalSeconds < seconds);
        return times;
    }
}
