using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary>What a look at data found, as text and as JSON.</summary>
internal abstract class DataLook
{
    /// <summary>Values are often large: outputs reach them sooner by longer steps than the usual 0.001.</summary>
    protected const string ValueRate = "0.01";

    /// <summary>How often values are seen in a first training.</summary>
    protected const int ValueEpochs = 100;

    private const int MostClasses = 30;

    /// <summary>What to look at before training.</summary>
    public abstract IReadOnlyList<string> Warnings { get; }

    /// <summary>A command that trains on it; null where none can.</summary>
    public abstract string? Command { get; }

    /// <summary>What to do with it where no command can train on it as it is.</summary>
    public virtual IReadOnlyList<string> Advice => [];

    /// <summary>C# that reads it and trains on it.</summary>
    public abstract IReadOnlyList<string> Code { get; }

    /// <summary>What it holds, for a page of some width.</summary>
    public abstract IEnumerable<string> Lines(int width);

    /// <summary>All of it, for programs.</summary>
    public JsonObject ToJson()
    {
        var json = Content();
        json["warnings"] = new JsonArray([.. Warnings.Select(warning => JsonValue.Create(warning))]);
        json["command"] = Command;
        json["advice"] = new JsonArray([.. Advice.Select(advice => JsonValue.Create(advice))]);
        json["code"] = string.Join('\n', Code);
        return json;
    }

    /// <summary>What it holds, for programs.</summary>
    protected abstract JsonObject Content();

    /// <summary>How often each class stands there, in a line or more.</summary>
    protected static IEnumerable<string> ClassLines(string title, IReadOnlyList<ClassCount> classes, int width) =>
        Wrapping.Join(Told(classes), width - title.Length - 1, "  ")
            .Select((line, i) => (i == 0 ? title : new string(' ', title.Length)) + " " + line);

    private static IEnumerable<string> Told(IReadOnlyList<ClassCount> classes)
    {
        foreach (var each in classes.Take(MostClasses))
            yield return FormattableString.Invariant($"{each.Name} ({each.Count:N0})");
        if (classes.Count > MostClasses)
            yield return FormattableString.Invariant($"… and {classes.Count - MostClasses:N0} more");
    }

    /// <summary>How often each class stands there, as an object.</summary>
    protected static JsonNode? ClassJson(IReadOnlyList<ClassCount>? classes) => classes is null
        ? null
        : new JsonObject(classes.Select(each => KeyValuePair.Create(each.Name, (JsonNode?)JsonValue.Create(each.Count))));

    /// <summary>A number for programs; null where it is none.</summary>
    protected static JsonNode? Number(double number) => double.IsFinite(number) ? JsonValue.Create(number) : null;

    /// <summary>Rows of cells under titles: the first columns to the left, numbers to the right; a row's last cell may reach further.</summary>
    /// <param name="rows">The titles first.</param>
    /// <param name="left">How many columns are aligned to the left.</param>
    protected static IEnumerable<string> Aligned(IReadOnlyList<string[]> rows, int left)
    {
        var count = rows[0].Length;
        var widths = Enumerable.Range(0, count)
            .Select(at => rows.Where(row => at < row.Length - 1 || row.Length == count).Max(row => row[at].Length)).ToArray();
        return rows.Select(row => string.Join("  ", row.Select((cell, at) =>
            at < left || (at == row.Length - 1 && row.Length < count) ? cell.PadRight(widths[at]) : cell.PadLeft(widths[at]))).TrimEnd());
    }

    /// <summary>C# that trains a first network.</summary>
    /// <param name="samples">The expression of the training samples.</param>
    /// <param name="classes">How many classes there are; null for values.</param>
    /// <param name="preparation">C# of what inputs pass first, such as <c>new StandardScaler()</c>; null for nothing.</param>
    /// <param name="isFlat">Whether an input is a row of numbers already.</param>
    protected static IEnumerable<string> Training(string samples, int? classes, string? preparation, bool isFlat)
    {
        yield return "var model = new Sequential(";
        yield return $"    {(isFlat ? "" : "new Flatten(), ")}new Dense(64, Activations.Relu()), new Dense({classes ?? 1})){(preparation is null ? ";" : "")}";
        if (preparation is not null)
        {
            yield return "{";
            foreach (var line in $"    Preparation = {preparation},".Split('\n'))
                yield return line;
            yield return "};";
        }

        if (classes is null)
        {
            yield return $"model.Compile(new Adam({ValueRate}), Losses.MeanSquaredError(), Metrics.RSquared());";
        }
        else
        {
            yield return "model.Compile(";
            yield return "    new Adam(),";
            yield return "    Losses.SparseCategoricalCrossEntropy(fromLogits: true),";
            yield return "    Metrics.Accuracy());";
        }

        yield return $"model.Fit({samples}, new FitOptions {{ Epochs = {(classes is null ? ValueEpochs : 20)}, ValidationSplit = 0.2 }});";
    }
}
