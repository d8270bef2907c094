using System.Diagnostics;

namespace Nadir.Program;

/// <summary>How long after the start of the process a training step takes no longer than it will for good.</summary>
internal sealed class FirstStep : Callback
{
    private const int Images = 3_000;
    private const int Batch = 100;
    private const int Epochs = 40;
    private const int StepsForMedian = 300;
    private const double Tolerance = 1.5;

    private readonly List<long> ends = new(Epochs * Images / Batch);

    public override void StepEnds(TrainingState state) => ends.Add(Stopwatch.GetTimestamp());

    /// <param name="started">The system's monotonic clock before the process was started, in nanoseconds.</param>
    public static object Measure(long started, int threads)
    {
        var entered = Stopwatch.GetTimestamp();
        var classes = new long[Images];
        for (var i = 0; i < Images; i++)
            classes[i] = i % 10;
        var samples = new Samples(Tensor.Uniform(new Shape(Images, 1, 28, 28), new Philox(1, "images")), Tensor.From(classes));
        var model = Presets.SeedCnn();
        model.Compile(new Sgd(0.01), Losses.SparseCategoricalCrossEntropy(fromLogits: true));
        var fitting = Stopwatch.GetTimestamp();
        var clock = new FirstStep();
        model.Fit(samples, new FitOptions { Epochs = Epochs, BatchSize = Batch, Threads = threads, Callbacks = [clock] });

        var steps = clock.ends.Zip(clock.ends.Skip(1), (before, end) => Milliseconds(before, end)).ToArray();
        var median = steps[^StepsForMedian..].Order().ElementAt(StepsForMedian / 2);
        var fast = Array.FindIndex(steps, step => step <= Tolerance * median) + 1;
        return new
        {
            millisecondsToMain = Milliseconds(started, entered),
            millisecondsToFit = Milliseconds(started, fitting),
            millisecondsToFirstStep = Milliseconds(started, clock.ends[0]),
            millisecondsToFastStep = Milliseconds(started, clock.ends[fast]),
            fastStep = fast + 1,
            stepMilliseconds = median,
            firstSteps = steps[..20],
        };
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;
}
