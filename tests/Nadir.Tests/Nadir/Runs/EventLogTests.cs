using Nadir.Tests.Saving;

namespace Nadir.Tests.Runs;

public sealed class EventLogTests
{
    [Fact]
    public void Log_WrittenAndRead_IsTheSame()
    {
        using var folder = new ScratchFolder();
        var path = Path.Combine(folder.Path, "events.jsonl");
        RunEvent[] events =
        [
            new RunEvent(RunEventKind.Started) { Epochs = 2, Steps = 1, Numbers = [new("samples", 4)] },
            new RunEvent(RunEventKind.Step) { Sequence = 1, Seconds = 0.5, Epoch = 1, Epochs = 2, Step = 1, Steps = 1, Loss = double.PositiveInfinity, LearningRate = 0.1 },
            new RunEvent(RunEventKind.Epoch) { Sequence = 2, Seconds = 0.75, Epoch = 1, Epochs = 2, Steps = 1, LearningRate = 0.1, Numbers = [new("loss", 0.25), new("validation.loss", double.NaN)] },
            new RunEvent(RunEventKind.Warning) { Sequence = 3, Seconds = 1, Epoch = 1, Text = "a \"warning\" in 中文\nand a second line" },
            new RunEvent(RunEventKind.Ended) { Sequence = 4, Seconds = 2, Epoch = 1, Epochs = 2, Text = "all epochs trained" },
        ];
        using (var log = new EventLog(path))
        {
            foreach (var what in events)
                log.Observe(what);
        }

        var read = EventReader.Read(path);
        Assert.Equal(events.Select(e => e with { Numbers = [] }), read.Select(e => e with { Numbers = [] }));
        Assert.Equal(events.SelectMany(e => e.Numbers), read.SelectMany(e => e.Numbers));
        Assert.All(File.ReadLines(path), line => Assert.StartsWith("{\"v\":1,\"seq\":", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Steps_AreThinnedToTenASecond()
    {
        using var folder = new ScratchFolder();
        var path = Path.Combine(folder.Path, "events.jsonl");
        using (var log = new EventLog(path))
        {
            for (var step = 0; step < 1000; step++)
                log.Observe(new RunEvent(RunEventKind.Step) { Sequence = step, Seconds = step * 0.01, Step = step });
        }

        Assert.InRange(EventReader.Read(path).Count, 95, 101);
    }

    [Fact]
    public void Reader_SkipsUnknownKindsFieldsAndATornLastLine()
    {
        using var folder = new ScratchFolder();
        var path = Path.Combine(folder.Path, "events.jsonl");
        File.WriteAllText(path, """
            {"v":1,"seq":0,"t":0,"kind":"started","epoch":0,"epochs":1,"color":"blue"}
            {"v":2,"seq":1,"t":1,"kind":"telepathy"}
            {"v":1,"seq":2,"t":2,"kind":"epo
            """);

        Assert.Equal([RunEventKind.Started], EventReader.Read(path).Select(e => e.Kind));
    }

    [Fact]
    public void Reader_BrokenLineBeforeTheLast_NamesIt()
    {
        using var folder = new ScratchFolder();
        var path = Path.Combine(folder.Path, "events.jsonl");
        File.WriteAllText(path, "{\"v\":1}\n{}\n");

        var thrown = Assert.Throws<DataException>(() => EventReader.Read(path));
        Assert.Contains("line 1", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(path, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_IsToldTenTimesASecondAtMost_AndOfEveryEpoch()
    {
        var told = new List<RunEvent>();
        var model = new Sequential(new Dense(1));
        model.Compile(new Sgd(), Losses.MeanSquaredError());
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        model.Fit(new Samples(Tensor.Ones(new Shape(500, 1)), Tensor.Ones(new Shape(500, 1))), new FitOptions { BatchSize = 1, Epochs = 3, Progress = new Collector(told) });
        var seconds = System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalSeconds;

        Assert.Equal(3, told.Count(e => e.Kind == RunEventKind.Epoch));
        Assert.Equal([RunEventKind.Started, RunEventKind.Ended], [told[0].Kind, told[^1].Kind]);
        Assert.InRange(told.Count(e => e.Kind == RunEventKind.Step), 0, (int)(seconds * 10) + 1);
    }

    private sealed class Collector(List<RunEvent> told) : IProgress<RunEvent>
    {
        public void Report(RunEvent value) => told.Add(value);
    }
}
