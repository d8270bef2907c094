using System.CommandLine;

namespace Nadir.Cli;

/// <summary>The options of a training, with the defaults of the command that has them.</summary>
internal sealed class TrainingOptions
{
    private readonly Option<string?> data, target, test, scale, model, optimizer, loss, dtype, output;
    private readonly Option<string[]> metrics;
    private readonly Option<int> epochs, batch, threads;
    private readonly Option<int?> patience;
    private readonly Option<double> validation;
    private readonly Option<bool> stratify, json;
    private readonly Option<ulong> seed;
    private readonly TrainingRequest defaults;

    public TrainingOptions(TrainingRequest defaults)
    {
        this.defaults = defaults;
        var given = defaults.Data.Text.Length > 0;
        data = OptionOf.Text("--data", "DATA", $"A set's name, an IDX folder, or a CSV file.{Default(defaults.Data.Text)}");
        target = OptionOf.Text("--target", "COLUMN", "The CSV column to predict. Default: the last.");
        test = OptionOf.Text("--test", "DATA", "Data to judge by at the end. Default: the test part of --data, if it has one.");
        scale = OptionOf.Choice("--scale", "How inputs are scaled, by the training samples. Default: standard for CSV, none for the rest.", defaults.Data.Scale, "none", "standard", "minMax");
        model = OptionOf.Text("--model", "MODEL", $"A preset, or a config.json.{Default(defaults.Model)}");
        optimizer = OptionOf.Text("--optimizer", "NAME", $"How it learns.{Default(defaults.Optimizer ?? "adam, or that of config.json")}");
        loss = OptionOf.Text("--loss", "NAME", "What it makes small. Default: cross-entropy for classes, mean squared error for values.");
        metrics = OptionOf.Texts("--metrics", "NAME…", "What is reported beside the loss. Default: accuracy for classes, mean absolute error for values.");
        metrics.AllowMultipleArgumentsPerToken = true;
        dtype = OptionOf.Choice("--dtype", "The type of weights and arithmetic. Default: float32.", "float32", "float32", "float64");
        epochs = OptionOf.Whole("--epochs", $"How often all samples are seen.{Default($"{defaults.Epochs}")}", defaults.Epochs, 1);
        batch = OptionOf.Whole("--batch", $"Samples a step averages over.{Default($"{defaults.BatchSize}")}", defaults.BatchSize, 1);
        validation = OptionOf.Share("--validation-split", $"The share kept back to validate by, chosen at random.{Default(FormattableString.Invariant($"{defaults.ValidationSplit}"))}", defaults.ValidationSplit);
        stratify = OptionOf.Flag("--stratify", "Keep the same share back of each class.");
        patience = OptionOf.Patience("--early-stopping", "Stop after N epochs without improvement, and take the best weights. N: 5 if left out.", 5);
        seed = OptionOf.Seed("--seed", "Fixes first weights, order and split: same seed, same result. Default: 0.");
        threads = OptionOf.Whole("--threads", "The most threads; the result does not depend on it. Default: 0, one a processor.", 0, 0, Parallelism.MaximumThreads);
        output = OptionOf.Text("--out", "DIR", "The run's folder, new or empty. Default: runs/<number>-<name>.", "-o");
        json = OptionOf.Flag("--json", "Print one JSON object instead of text.");
        (data.Required, model.Required) = (!given, !given);
    }

    public void AddTo(PagedCommand command)
    {
        command.AddGroup("Data", data, target, test, validation, stratify, scale);
        command.AddGroup("Network", model, dtype);
        command.AddGroup("Training", optimizer, loss, metrics, epochs, batch, patience, seed, threads);
        command.AddGroup("Output", output, json);
    }

    public bool IsJson(ParseResult parsed) => parsed.GetValue(json);

    public string? Folder(ParseResult parsed) => parsed.GetValue(output);

    public TrainingRequest Read(ParseResult parsed) => defaults with
    {
        Data = new DataRequest(parsed.GetValue(data) ?? defaults.Data.Text)
        {
            Target = parsed.GetValue(target),
            Test = parsed.GetValue(test),
            Scale = parsed.GetValue(scale),
        },
        Model = parsed.GetValue(model) ?? defaults.Model,
        Optimizer = parsed.GetValue(optimizer) ?? defaults.Optimizer,
        Loss = parsed.GetValue(loss) ?? defaults.Loss,
        Metrics = parsed.GetValue(metrics) is { Length: > 0 } named ? [.. named.SelectMany(Names)] : defaults.Metrics,
        Epochs = parsed.GetValue(epochs),
        BatchSize = parsed.GetValue(batch),
        ValidationSplit = parsed.GetValue(validation),
        Stratify = parsed.GetValue(stratify),
        Patience = parsed.GetValue(patience),
        Seed = parsed.GetValue(seed),
        Threads = parsed.GetValue(threads),
        Type = parsed.GetValue(dtype) == "float64" ? ElementType.Float64 : ElementType.Float32,
    };

    /// <summary>Names separated by commas, unless one has arguments, which use commas themselves.</summary>
    private static IEnumerable<string> Names(string text) => text.Contains(':', StringComparison.Ordinal)
        ? [text]
        : text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Default(string text) => text.Length == 0 ? "" : $" Default: {text}.";
}
