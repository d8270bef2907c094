using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Nadir;

/// <summary>What a server's monitoring sees of Nadir: one meter and one source of activities, both called <c>nadir</c>.</summary>
/// <remarks>
/// Listen with OpenTelemetry (<c>AddMeter("nadir")</c>, <c>AddSource("nadir")</c>) or <c>dotnet-counters monitor nadir</c>.
/// Durations are in seconds. Nothing is measured while nobody listens.
/// </remarks>
public static class Telemetry
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "nadir";

    /// <summary>Trainings and predictions as spans: <c>nadir.fit</c>, <c>nadir.predict</c>, <c>nadir.load</c>.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>Holds the instruments.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary><c>nadir.training.steps</c>: steps taken.</summary>
    internal static readonly Counter<long> TrainingSteps = Meter.CreateCounter<long>("nadir.training.steps", "{step}", "Steps taken in training.");

    /// <summary><c>nadir.training.epochs</c>: epochs finished.</summary>
    internal static readonly Counter<long> TrainingEpochs = Meter.CreateCounter<long>("nadir.training.epochs", "{epoch}", "Epochs finished in training.");

    /// <summary><c>nadir.training.loss</c>: the loss of the last epoch.</summary>
    internal static readonly Gauge<double> TrainingLoss = Meter.CreateGauge<double>("nadir.training.loss", null, "The loss of the last epoch.");

    /// <summary><c>nadir.training.warnings</c>: warnings in training.</summary>
    internal static readonly Counter<long> TrainingWarnings = Meter.CreateCounter<long>("nadir.training.warnings", "{warning}", "Warnings in training.");

    /// <summary><c>nadir.predictions</c>: samples predicted.</summary>
    internal static readonly Counter<long> Predictions = Meter.CreateCounter<long>("nadir.predictions", "{sample}", "Samples predicted.");

    /// <summary><c>nadir.prediction.errors</c>: requests that failed.</summary>
    internal static readonly Counter<long> PredictionErrors = Meter.CreateCounter<long>("nadir.prediction.errors", "{request}", "Requests for predictions that failed.");

    /// <summary><c>nadir.prediction.duration</c>: seconds a request took, waiting left out.</summary>
    internal static readonly Histogram<double> PredictionDuration = Meter.CreateHistogram<double>("nadir.prediction.duration", "s", "How long a request for predictions took.");

    /// <summary><c>nadir.prediction.wait</c>: seconds a request waited for its turn.</summary>
    internal static readonly Histogram<double> PredictionWait = Meter.CreateHistogram<double>("nadir.prediction.wait", "s", "How long a request waited for its turn.");

    /// <summary>Whether anybody listens to trainings.</summary>
    internal static bool HearsTraining =>
        TrainingSteps.Enabled || TrainingEpochs.Enabled || TrainingLoss.Enabled || TrainingWarnings.Enabled || Activities.HasListeners();
}
