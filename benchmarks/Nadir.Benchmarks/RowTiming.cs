using System.Diagnostics;
using System.Text.Json;

namespace Nadir.Benchmarks;

/// <summary>Times a row in this process and prints one JSON line, in the form that the peers' scripts print too.</summary>
internal static class RowTiming
{
    private const double WarmUpSeconds = 1;

    private static readonly Dictionary<string, Func<IRow>> Rows = new()
    {
        ["seed-cnn-training"] = () => new TrainingRow(new SeedCnnWork()),
        ["seed-cnn-inference"] = () => new InferenceRow(new SeedCnnWork(), SeedCnnWork.BatchSize),
        ["seed-cnn-single"] = () => new InferenceRow(new SeedCnnWork(), 1),
        ["mlp-training"] = () => new TrainingRow(new MlpWork()),
    };

    public static int List()
    {
        foreach (var name in Rows.Keys)
            Console.WriteLine(name);
        return 0;
    }

    public static int Run(string name, RowOptions options)
    {
        if (!Rows.TryGetValue(name, out var make))
        {
            Console.Error.WriteLine($"There is no row {name}; there are {string.Join(", ", Rows.Keys)}.");
            return 2;
        }

        using var limit = Parallelism.Limit(options.Threads);
        var row = make();
        var started = Stopwatch.GetTimestamp();
        do
            row.Run();
        while (Stopwatch.GetElapsedTime(started).TotalSeconds < WarmUpSeconds);

        var rates = new double[options.Rounds];
        var cpu = new double[options.Rounds];
        var (steps, before) = (0L, GC.GetAllocatedBytesForCurrentThread());
        for (var round = 0; round < rates.Length; round++)
            (rates[round], cpu[round]) = Round(row, options.Seconds, ref steps);
        var bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / steps;

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            row = name,
            unit = row.Unit,
            threads = options.Threads,
            rates,
            cpuSecondsPerUnit = cpu,
            operationsPerUnit = row.OperationsPerUnit,
            bytesPerStep = bytes,
            peakMegabytes = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6,
            version = $"Nadir {typeof(Model).Assembly.GetName().Version?.ToString(3)}, .NET {Environment.Version}",
        }));
        return 0;
    }

    private static (double Rate, double CpuSeconds) Round(IRow row, double seconds, ref long steps)
    {
        var (units, started, cpuStarted) = (0L, Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        double elapsed;
        do
        {
            var (more, moreSteps) = row.Run();
            units += more;
            steps += moreSteps;
            elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
        while (elapsed < seconds);
        return (units / elapsed, (Environment.CpuUsage.TotalTime - cpuStarted).TotalSeconds / units);
    }
}
