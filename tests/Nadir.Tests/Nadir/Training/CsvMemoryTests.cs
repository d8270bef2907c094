using System.Diagnostics;

namespace Nadir.Tests.Training;

/// <summary>A CSV file larger than the memory allowed trains a network, in a process of its own.</summary>
public sealed class CsvMemoryTests(ITestOutputHelper output)
{
    private const long Bytes = 2_000_000_000;
    private const long MostMemory = 512 << 20;

    [Fact]
    [Trait("Category", "Slow")]
    public void Fit_TwoGigabytesOfCsv_StaysWithin512Megabytes()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var word in (string[])[typeof(CsvMemoryTests).Assembly.Location, "-noLogo", "-noColor", "-explicit", "only", "-method", $"{typeof(CsvMemoryTests).FullName}.{nameof(Train)}"])
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.True(process.ExitCode == 0, said);
        output.WriteLine(said.Split('\n').First(line => line.Contains("GB of CSV", StringComparison.Ordinal)));
    }

    [Fact(Explicit = true)]
    public void Train()
    {
        var made = new List<GeneratedCsv>();
        var set = CsvFile.Stream(
            () =>
            {
                made.Add(new GeneratedCsv(Bytes));
                return made[^1];
            },
            batchSize: 512);
        var model = new Sequential(new Dense(16, Activations.Relu()), new Dense(2));
        model.Compile(new Adam(), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
        var clock = Stopwatch.StartNew();
        var history = model.Fit(set.Prefetch(4), new FitOptions());
        var seconds = clock.Elapsed.TotalSeconds;

        using var self = Process.GetCurrentProcess();
        var peak = self.PeakWorkingSet64;
        Console.WriteLine(FormattableString.Invariant(
            $"{made[^1].Given / 1e9:0.00} GB of CSV, {history.TrainingSamples} rows in {seconds:0.0} s ({made[^1].Given / 1e6 / seconds:0} MB/s), the process at most {peak / 1e6:0} MB, accuracy {history.Last("accuracy"):0.000}"));
        Assert.Equal(made[^1].Rows, history.TrainingSamples);
        Assert.InRange(made[^1].Given, Bytes, Bytes + (10 << 20));
        Assert.InRange(peak, 0, MostMemory);
        Assert.InRange(history.Last("accuracy"), 0.95, 1);
    }
}
