using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary>What a command line asks to be trained, in the words it was asked in; <c>run.json</c> keeps it.</summary>
internal sealed record TrainingRequest
{
    public required DataRequest Data { get; init; }

    /// <summary>A preset, or the path of a description.</summary>
    public required string Model { get; init; }

    /// <summary>How it learns; null for the description's own, or plain defaults.</summary>
    public string? Optimizer { get; init; }

    /// <summary>What it makes small; null to choose by data and model.</summary>
    public string? Loss { get; init; }

    /// <summary>What is reported beside the loss; empty to choose by data.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [];

    public int Epochs { get; init; } = 10;

    public int BatchSize { get; init; } = 32;

    public double ValidationSplit { get; init; }

    public bool Stratify { get; init; }

    public ulong Seed { get; init; }

    /// <summary>The most threads; 0 for one a processor.</summary>
    public int Threads { get; init; }

    public ElementType Type { get; init; } = ElementType.Float32;

    /// <summary>Epochs without improvement that are allowed; null to train them all.</summary>
    public int? Patience { get; init; }

    public JsonObject ToJson() => new()
    {
        ["model"] = Model,
        ["optimizer"] = Optimizer,
        ["loss"] = Loss,
        ["metrics"] = new JsonArray([.. Metrics.Select(metric => JsonValue.Create(metric))]),
        ["epochs"] = Epochs,
        ["batch"] = BatchSize,
        ["validationSplit"] = ValidationSplit,
        ["stratify"] = Stratify,
        ["seed"] = Seed,
        ["threads"] = Threads,
        ["dtype"] = Type == ElementType.Float64 ? "float64" : "float32",
        ["scale"] = Data.Scale,
        ["earlyStopping"] = Patience,
    };

    /// <summary>What a run was asked.</summary>
    /// <exception cref="DataException">The record lacks something.</exception>
    public static TrainingRequest From(RunFolder run)
    {
        var options = run.Record.Options;
        try
        {
            return new TrainingRequest
            {
                Data = DataRequest.From(run),
                Model = options["model"]!.GetValue<string>(),
                Optimizer = options["optimizer"]?.GetValue<string>(),
                Loss = options["loss"]?.GetValue<string>(),
                Metrics = [.. options["metrics"]!.AsArray().Select(metric => metric!.GetValue<string>())],
                Epochs = options["epochs"]!.GetValue<int>(),
                BatchSize = options["batch"]!.GetValue<int>(),
                ValidationSplit = options["validationSplit"]!.GetValue<double>(),
                Stratify = options["stratify"]!.GetValue<bool>(),
                Seed = options["seed"]!.GetValue<ulong>(),
                Threads = options["threads"]!.GetValue<int>(),
                Type = options["dtype"]!.GetValue<string>() == "float64" ? ElementType.Float64 : ElementType.Float32,
                Patience = options["earlyStopping"]?.GetValue<int>(),
            };
        }
        catch (Exception broken) when (broken is NullReferenceException or InvalidOperationException or FormatException)
        {
            throw Error.Data(Path.Combine(run.Path, "run.json"), $"\"options\" is not as 'nadir train' writes it. Train anew instead of going on.", null, broken);
        }
    }
}
