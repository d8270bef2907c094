using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>What others must know of a model: what it is, what it learned from and how, how good it is, how it is used.</summary>
/// <remarks>
/// <see cref="ToMarkdown"/> writes the <c>README.md</c> of a model on Hugging Face. What only its maker knows (licence, intended use, limits) is
/// set with <c>with</c>, and asked for in the text while it is missing.
/// </remarks>
public sealed partial record ModelCard
{
    private ModelCard(Model model) => Model = model;

    /// <summary>The model.</summary>
    public Model Model { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; init; } = "model";

    /// <summary>The licence as Hugging Face names it, such as <c>mit</c> or <c>apache-2.0</c>; null while nobody has decided.</summary>
    public string? Licence { get; init; }

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What it is for, in a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>Who should use it, and for what.</summary>
    public string? IntendedUse { get; init; }

    /// <summary>Where it fails, and what it must not be used for.</summary>
    public string? Limits { get; init; }

    /// <summary>What it learned from, as one names it.</summary>
    public string? Data { get; init; }

    /// <summary>SHA-256 of the data.</summary>
    public string? DataSha256 { get; init; }

    /// <summary>How many samples it learned from; null where that is not known.</summary>
    public int? TrainingSamples { get; init; }

    /// <summary>What the classes are called; null for values.</summary>
    public IReadOnlyList<string>? ClassNames { get; init; }

    /// <summary>How the inputs are prepared; null when they are not.</summary>
    public string? Preparation { get; init; }

    /// <summary>How it was trained: optimizer, loss, epochs, batch size, seed … by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Settings { get; init; } = [];

    /// <summary>Losses and metrics by the data they were measured on: training, validation, test.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<NamedNumber>>> Figures { get; init; } = [];

    /// <summary>What it was made with.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Versions { get; init; } =
    [
        new("nadir", typeof(ModelCard).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]),
        new("runtime", RuntimeInformation.FrameworkDescription),
    ];

    /// <summary>The folder that the example loads.</summary>
    public string Folder { get; init; } = "model";

    /// <summary>The card of a model.</summary>
    /// <param name="model">Built.</param>
    /// <param name="history">Its training; gives the figures.</param>
    /// <param name="training">What it learned from; gives sizes and classes.</param>
    /// <param name="options">How it was trained; gives batch size and seed.</param>
    /// <param name="catalogue">Knows the entries the model uses; Nadir's own when left out.</param>
    /// <exception cref="InvalidOperationException">The model is not built.</exception>
    public static ModelCard Of(Model model, History? history = null, Samples? training = null, FitOptions? options = null, Catalogue? catalogue = null)
    {
        if (!Require.Present(model).IsBuilt)
            throw Error.State($"This model has no weights to describe yet. Call Build(inputShape) or Fit first.");
        var settings = Learning(model, catalogue ?? Catalogue.Of());
        settings.Add(new("epochs", Text(history?.Epochs ?? model.Position.Epoch)));
        if (history is { Epochs: > 0 })
            settings.Add(new("figures", "of the last epoch"));
        if (options is not null)
        {
            settings.Add(new("batch size", Text(options.BatchSize)));
            settings.Add(new("seed", Text(options.Seed)));
            if (options.ValidationSplit > 0)
                settings.Add(new("validation split", Text(options.ValidationSplit)));
        }

        return new ModelCard(model)
        {
            Settings = settings,
            Figures = history is null ? [] : CardFigures.Of(history),
            Preparation = PreparationOf(model, catalogue ?? Catalogue.Of()),
            TrainingSamples = training is null ? null : RowSource.Split(training, options ?? new FitOptions(), options?.Seed ?? 0).Training.Length,
            ClassNames = training?.ClassNames,
        };
    }

    /// <summary>The card of a run's model, the best where there is one.</summary>
    /// <param name="run">A run that has ended.</param>
    /// <param name="catalogue">Knows the entries the model uses; Nadir's own when left out.</param>
    /// <exception cref="DataException">The run has no model yet, or a file is broken.</exception>
    public static ModelCard Of(RunFolder run, Catalogue? catalogue = null)
    {
        var record = Require.Present(run).Record;
        var model = Nadir.Model.Load(run.PreferredModelPath, catalogue);
        var settings = Learning(model, catalogue ?? Catalogue.Of());
        var said = settings.Select(setting => setting.Key).Append("model").ToHashSet();
        settings.AddRange(record.Options.Where(option => option.Value is not null && !said.Contains(option.Key))
            .Select(option => KeyValuePair.Create(Words(option.Key), Plain(option.Value))));
        return new ModelCard(model)
        {
            Name = record.Name,
            Data = record.Data,
            DataSha256 = record.DataSha256,
            ClassNames = record.ClassNames,
            Preparation = (record.Preparation?["scaler"] ?? record.Preparation)?["preparation"] is { } preparation ? $"{Spec.FromJson(preparation)}" : PreparationOf(model, catalogue ?? Catalogue.Of()),
            Settings = settings,
            Figures = record.Result is { } result ? CardFigures.Of(result) : [],
            Versions = [.. record.Versions.Select(version => KeyValuePair.Create(version.Key, Plain(version.Value)))],
            Folder = run.PreferredModelPath.Replace('\\', '/'),
        };
    }

    /// <summary>The card as Markdown with the front matter of Hugging Face; LF.</summary>
    public string ToMarkdown() => new CardText(this).ToString();

    /// <summary>Writes the card as Markdown.</summary>
    /// <param name="path">The file, such as <c>README.md</c>; replaced in one go.</param>
    /// <exception cref="DataException">The system refused; what was there before is unchanged.</exception>
    public void Save(string path) => DurableFile.WriteText(path, ToMarkdown());

    private static List<KeyValuePair<string, string>> Learning(Model model, Catalogue catalogue)
    {
        var settings = new List<KeyValuePair<string, string>>();
        if (model.Optimizer is { } optimizer)
            settings.Add(new("optimizer", $"{catalogue.SpecOf(optimizer)}"));
        if (model.Loss is { } loss)
            settings.Add(new("loss", $"{catalogue.SpecOf(loss)}"));
        if (model.Metrics.Count > 0)
            settings.Add(new("metrics", string.Join(", ", model.Metrics.Select(metric => metric.EntryName))));
        return settings;
    }

    private static string? PreparationOf(Model model, Catalogue catalogue) =>
        model.Preparation is { } preparation ? $"{catalogue.SpecOf(preparation)}" : null;

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private static string Plain(JsonNode? value) => value is JsonArray list ? string.Join(", ", list.Select(Plain)) : Spec.TextOf(value);

    private static string Words(string camelCase) =>
        string.Concat(camelCase.Select(letter => char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
