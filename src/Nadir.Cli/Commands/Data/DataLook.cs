using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary>What a look at data found, as text and as JSON.</summary>
internal abstract class DataLook
{
    /// <summary>What to look at before training.</summary>
    public abstract IReadOnlyList<string> Warnings { get; }

    /// <summary>A command that trains on it.</summary>
    public abstract string Command { get; }

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
        json["code"] = string.Join('\n', Code);
        return json;
    }

    /// <summary>What it holds, for programs.</summary>
    protected abstract JsonObject Content();

    /// <summary>How often each class stands there, in a line or more.</summary>
    protected static IEnumerable<string> ClassLines(string title, IReadOnlyList<ClassCount> classes, int width) =>
        Wrapping.Join(classes.Select((each, i) => FormattableString.Invariant($"{each.Name} {each.Count:N0}") + (i + 1 < classes.Count ? "," : "")), width - title.Length - 1, " ")
            .Select((line, i) => (i == 0 ? title : new string(' ', title.Length)) + " " + line);

    /// <summary>How often each class stands there, as an object.</summary>
    protected static JsonNode? ClassJson(IReadOnlyList<ClassCount>? classes) => classes is null
        ? null
        : new JsonObject(classes.Select(each => KeyValuePair.Create(each.Name, (JsonNode?)JsonValue.Create(each.Count))));

    /// <summary>A number for programs; null where it is none.</summary>
    protected static JsonNode? Number(double number) => double.IsFinite(number) ? JsonValue.Create(number) : null;

    /// <summary>C# that trains a first network.</summary>
    /// <param name="samples">The expression of the training samples.</param>
    /// <param name="classes">How many classes there are; null for values.</param>
    /// <param name="preparation">C# of what inputs pass first, such as <c>new StandardScaler()</c>; null for nothing.</param>
    protected static IEnumerable<string> Training(string samples, int? classes, string? preparation)
    {
        yield return $"var model = new Sequential(new Flatten(), new Dense(64, Activations.Relu()), new Dense({classes ?? 1})){(preparation is null ? "" : $" {{ Preparation = {preparation} }}")};";
        yield return classes is null
            ? "model.Compile(new Adam(), Losses.MeanSquaredError());"
            : "model.Compile(new Adam(), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());";
        yield return $"model.Fit({samples}, new FitOptions {{ Epochs = 20, ValidationSplit = 0.2 }});";
    }
}
