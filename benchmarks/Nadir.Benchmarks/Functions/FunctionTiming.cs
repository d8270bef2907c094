using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Nadir.Benchmarks;

/// <summary>Times functions forward and backward on one thread and prints one JSON line, as peers/functions.py does.</summary>
internal static class FunctionTiming
{
    private const double JitSeconds = 0.5;
    private const double WarmUpShare = 0.5;

    public static int Run(string kind, string seconds, string[] names)
    {
        using var limit = Parallelism.Limit(1);
        var cases = kind == "losses" ? LossCases.All() : ActivationCases.All();
        var time = double.Parse(seconds, CultureInfo.InvariantCulture);
        string[] wanted = names.Length > 0 ? names : [.. cases.Keys];
        Times(cases[wanted[0]](), JitSeconds);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            milliseconds = wanted.ToDictionary(name => name, name => Median(cases[name](), time)),
            version = RowTiming.Version,
        }));
        return 0;
    }

    private static double Median(FunctionCase function, double seconds)
    {
        Times(function, seconds * WarmUpShare);
        var times = Times(function, seconds);
        times.Sort();
        return times[times.Count / 2];
    }

    private static List<double> Times(FunctionCase function, double seconds)
    {
        var (times, all) = (new List<double>(), Stopwatch.GetTimestamp());
        do
        {
            var started = Stopwatch.GetTimestamp();
            function.Run();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        while (times.Count < 3 || Stopwatch.GetElapsedTime(all).TotalSeconds < seconds);
        return times;
    }
}
