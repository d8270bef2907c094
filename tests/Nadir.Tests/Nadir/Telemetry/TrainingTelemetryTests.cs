using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Nadir.Tests.Telemetry;

public sealed class TrainingTelemetryTests
{
    /// <summary>A time that no other training of the tests has: its loss marks what is counted.</summary>
    private static readonly AsyncLocal<bool> Mine = new();

    [Fact]
    public void Fit_WhileSomebodyListens_CountsStepsAndEpochsAndIsASpan()
    {
        var seen = new ConcurrentDictionary<string, double>();
        var spans = new ConcurrentBag<Activity>();
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Nadir.Telemetry.Name)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, _, _) => Add(instrument.Name, value));
        meters.SetMeasurementEventCallback<double>((instrument, value, _, _) => Set(instrument.Name, value));
        meters.Start();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Nadir.Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (Mine.Value)
                    spans.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(activities);
        Mine.Value = true;
        var model = new Sequential(new Dense(1));
        model.Compile(new Sgd(0.1), Losses.MeanSquaredError());

        var history = model.Fit(Tensor.Ones(new Shape(10, 2)), Tensor.Zeros(new Shape(10, 1)), epochs: 3, batchSize: 4);

        Assert.Equal((9, 3), (seen["nadir.training.steps"], seen["nadir.training.epochs"]));
        Assert.Equal(history.Last("loss"), seen["nadir.training.loss"]);
        var span = Assert.Single(spans);
        Assert.Equal(("nadir.fit", 10.0, 3), (span.OperationName, span.GetTagItem("nadir.samples"), span.GetTagItem("nadir.epochs")));

        void Add(string name, double value)
        {
            if (Mine.Value)
                seen.AddOrUpdate(name, value, (_, sum) => sum + value);
        }

        void Set(string name, double value)
        {
            if (Mine.Value)
                seen[name] = value;
        }
    }

    [Fact]
    public void Fit_ThatFails_EndsItsSpanAsAnError()
    {
        var spans = new ConcurrentBag<Activity>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Nadir.Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (Mine.Value)
                    spans.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(activities);
        Mine.Value = true;
        var model = new Sequential(new Dense(1));
        model.Compile(new Sgd(0.1), Losses.MeanSquaredError());
        var before = Activity.Current;
        var fails = new LambdaCallback(stepEnds: _ => throw new FormatException("mine"));

        Assert.Throws<FormatException>(() => model.Fit(Tensor.Ones(new Shape(10, 2)), Tensor.Zeros(new Shape(10, 1)), callbacks: [fails]));
        Assert.Equal(ActivityStatusCode.Error, Assert.Single(spans).Status);
        Assert.Same(before, Activity.Current);
    }
}
