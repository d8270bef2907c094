using System.Diagnostics;

namespace Nadir.Program;

/// <summary>An epoch of the small convolutional network on 48,000 MNIST images, 12,000 kept back to validate by.</summary>
internal static class MnistTraining
{
    public static object Measure(string folder, int threads)
    {
        var data = IdxFolder.Read(folder);
        var model = Presets.SeedCnn();
        model.Compile(new Sgd(0.1), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
        var options = new FitOptions { Epochs = 1, BatchSize = 100, ValidationSplit = 0.2, Threads = threads };
        var started = Stopwatch.GetTimestamp();
        var history = model.Fit(data.Train, options);
        return new
        {
            peakMegabytes = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6,
            seconds = Stopwatch.GetElapsedTime(started).TotalSeconds,
            accuracy = history["validation.accuracy"][^1],
        };
    }
}
