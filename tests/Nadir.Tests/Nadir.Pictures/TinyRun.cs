using System.Text.Json.Nodes;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Pictures;

/// <summary>Runs made by hand, the same everywhere: their models have no weights, so that inputs are outputs.</summary>
internal sealed class TinyRun : IDisposable
{
    public const string TwoEpochs = """
        {"v":1,"seq":0,"t":0,"kind":"started","epoch":0,"epochs":2,"steps":2,"numbers":{"samples":8,"validationSamples":2,"parameters":0}}
        {"v":1,"seq":1,"t":0.5,"kind":"step","epoch":1,"epochs":2,"step":1,"loss":0.9,"steps":2,"learningRate":0.1}
        {"v":1,"seq":2,"t":1,"kind":"epoch","epoch":1,"epochs":2,"steps":2,"learningRate":0.1,"numbers":{"loss":0.8,"accuracy":0.5,"validation.loss":0.6,"validation.accuracy":0.75}}
        {"v":1,"seq":3,"t":2,"kind":"epoch","epoch":2,"epochs":2,"steps":2,"learningRate":0.05,"numbers":{"loss":0.4,"accuracy":0.875,"validation.loss":0.7,"validation.accuracy":0.5}}
        {"v":1,"seq":4,"t":2.5,"kind":"warning","epoch":2,"epochs":2,"text":"the rate is <high> & rising"}
        {"v":1,"seq":5,"t":3,"kind":"ended","epoch":2,"epochs":2,"text":"all epochs trained"}

        """;

    private readonly ScratchFolder scratch = new();

    public TinyRun(string events = TwoEpochs, string status = "completed", IReadOnlyList<string>? classNames = null, string command = "nadir train --data tiny")
    {
        Folder = RunFolder.Create(Path.Combine(scratch.Path, "1-tiny"), new RunRecord
        {
            Name = "1-tiny",
            Command = command,
            Data = "tiny",
            DataSha256 = new string('a', 64),
            ClassNames = classNames,
            Status = status,
            Options = new JsonObject { ["epochs"] = 2, ["validationSplit"] = 0.25, ["stratify"] = false, ["scale"] = null },
            Versions = new JsonObject { ["nadir"] = "0.0.0" },
            Started = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero),
            Result = new JsonObject { ["epochs"] = 2, ["seconds"] = 3.21, ["samplesPerSecond"] = 5.2 },
        });
        File.WriteAllText(Folder.EventsPath, events);
    }

    public RunFolder Folder { get; }

    /// <summary>A model whose outputs are its inputs.</summary>
    public static Model Through(Shape input, Loss? loss = null)
    {
        var model = new Sequential(new Flatten());
        model.Build(input);
        model.Compile(new Sgd(0.1), loss ?? Losses.SparseCategoricalCrossEntropy(fromLogits: true));
        return model;
    }

    /// <summary>Four samples of three classes: the last two are mistakes.</summary>
    public static Samples Classes(IReadOnlyList<string>? names = null) => new(
        Tensor.From(new float[,] { { 3, 0, 0 }, { 0, 2, 0 }, { 0, 1, 0 }, { 0, 4, 1 } }), Tensor.From(new long[] { 0, 1, 0, 2 }), names);

    public void Dispose() => scratch.Dispose();
}
