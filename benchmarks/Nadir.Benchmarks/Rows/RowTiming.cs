using System.Diagnostics;
using System.Text.Json;

namespace Nadir.Benchmarks;

/// <summary>Times a row in this process and prints one JSON line, in the form that the peers' scripts print too.</summary>
internal static class RowTiming
{
    private static readonly Dictionary<string, Func<IRow>> Rows = new()
    {
        ["seed-cnn-training"] = () => new TrainingRow(new SeedCnnWork()),
        ["seed-cnn-inference"] = () => new InferenceRow(new SeedCnnWork(), SeedCnnWork.BatchSize),
        ["seed-cnn-single"] = () => new InferenceRow(new SeedCnnWork(), 1),
        ["mlp-training"] = () => new TrainingRow(new MlpWork()),
        ["conv-norm-training"] = () => new TrainingRow(new ConvolutionNormWork()),
        ["small-network"] = () => new TrainingRow(new SmallNetworkWork(), countsSteps: true),
        ["small-network-loop"] = () => new LoopRow(SmallNetworkWork.LoopSteps, new SmallNetworkWork().Loop),
        ["descent"] = () => new LoopRow(Descent.Steps, new Descent().Run),
        ["two-layer"] = () => new LoopRow(TwoLayerNetwork.Steps, TwoLayerNetwork.Fit),
        ["two-layer-loop"] = () => new LoopRow(TwoLayerNetwork.Steps, TwoLayerNetwork.Loop),
    };

    public static string Version => $"Nadir {typeof(Model).Assembly.GetName().Version?.ToString(3)}, .NET {Environment.Version}";

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
        while (Stopwatch.GetElapsedTime(started).TotalSeconds < options.WarmUp);

        var rates = new double[options.Rounds];
        var cpu = new double[options.Rounds];
        for (var round = 0; round < rates.Length; round++)
            (rates[round], cpu[round]) = Round(row, options.Seconds);

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            row = name,
            unit = row.Unit,
            threads = options.Threads,
            rates,
            cpuSecondsPerUnit = cpu,
            operationsPerUnit = row.OperationsPerUnit,
            bytesPerStep = row.BytesPerStep(),
            peakMegabytes = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6,
            version = Version,
        }));
        return 0;
    }

    private static (double Rate, double CpuSeconds) Round(IRow row, double seconds)
    {
        var (units, started, cpuStarted) = (0L, Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        double elapsed;
        do
        {
            units += row.Run();
            elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
        while (elapsed < seconds);
        return (units / elapsed, (Environment.CpuUsage.TotalTime - cpuStarted).TotalSeconds / units);
    }
}
