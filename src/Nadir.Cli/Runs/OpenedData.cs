using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary>Data that a model prepares for itself, with the hashes that tell whether it is the same another time.</summary>
/// <param name="Train">What is learned from.</param>
/// <param name="Test">What is kept back; null when there is nothing.</param>
/// <param name="Sha256">Of the data itself.</param>
internal sealed record OpenedData(Samples Train, Samples? Test, string Sha256)
{
    private const string TestHash = "testSha256";
    private const int MostColumnsTold = 12;

    /// <summary>Of test data that was named apart; null without it.</summary>
    public string? TestSha256 { get; private init; }

    /// <summary>How a table's columns became inputs, as <c>run.json</c> keeps it; null for other data.</summary>
    public JsonObject? Preparation { get; private init; }

    /// <summary>What a new training's model scales its inputs by, before it has learned; null when they stay.</summary>
    public Preparation? Scaler { get; private init; }

    /// <summary>How a new training's inputs are scaled, in the words of <c>--scale</c>.</summary>
    public string? Scale { get; private init; }

    /// <summary>What the columns of a table were taken for.</summary>
    public IReadOnlyList<string> Columns { get; private init; } = [];

    /// <summary>What is judged by: the test part where there is one.</summary>
    public Samples Judged => Test ?? Train;

    /// <summary>Reads what a training asks for.</summary>
    public static OpenedData Open(TrainingRequest request, Catalogue catalogue)
    {
        var source = Load("--data", request.Data.Text, request.Data.Target, null, catalogue);
        var test = request.Data.Test is { } named ? Load("--test", named, null, source.Schema, catalogue) : null;
        var scale = request.Data.Scale ?? (source.Schema is null ? "none" : "standard");
        var scaler = scale switch
        {
            "none" => null,
            "minMax" => new MinMaxScaler(),
            _ => (Preparation)new StandardScaler(),
        };
        return From(source, test) with { Scale = scale, Scaler = scaler };
    }

    /// <summary>The data of a run, which must be what it was.</summary>
    public static OpenedData OpenAgain(RunFolder run, Catalogue catalogue)
    {
        var request = DataRequest.From(run);
        var schema = run.ReadSchema();
        var source = Load("--data", request.Text, null, schema, catalogue);
        RequireSame(run, request.Text, source.Sha256, run.Record.DataSha256);
        var test = request.Test is { } named ? Load("--test", named, null, schema, catalogue) : null;
        if (test is not null)
            RequireSame(run, request.Test!, test.Sha256, run.Record.DataOptions.GetValueOrDefault(TestHash, ""));
        return From(source, test);
    }

    /// <summary>Other data, read as the run's was.</summary>
    public static OpenedData OpenOther(RunFolder run, string text, Catalogue catalogue) =>
        From(Load("--data", text, null, run.ReadSchema(), catalogue), null);

    /// <summary>Inputs alone, read as the run's were; a table may lack the target.</summary>
    public static Tensor OpenInputs(RunFolder run, string text, Catalogue catalogue) =>
        run.ReadSchema() is { } schema && File.Exists(text) && DataForm.Of(text) is { HasColumns: true } table
            ? table.ReadInputs(text, schema)
            : OpenOther(run, text, catalogue).Judged.Inputs;

    /// <summary>Two classes as 0 and 1 for a model with one output; otherwise unchanged.</summary>
    public OpenedData For(Model model) => Objective.IsBinary(model, Train)
        ? this with { Train = AsNumbers(Train), Test = Test is null ? null : AsNumbers(Test) }
        : this;

    /// <summary>The data arguments beside the text, as <c>run.json</c> keeps them.</summary>
    public Dictionary<string, string> Options(DataRequest request)
    {
        var options = request.Options();
        if (TestSha256 is not null)
            options[TestHash] = TestSha256;
        return options;
    }

    private static DataSource Load(string option, string text, string? target, CsvSchema? schema, Catalogue catalogue) =>
        UsageException.Guard(option, () => DataSource.Load(text, target, schema, catalogue));

    private static OpenedData From(DataSource source, DataSource? test) =>
        new(source.Split.Train, test is null ? source.Split.Test : test.Split.Test ?? test.Split.Train, source.Sha256)
        {
            TestSha256 = test?.Sha256,
            Preparation = source.Schema is { } read ? new JsonObject { ["columns"] = read.ToJson() } : null,
            Columns = source.Schema is { } schema ? Told(schema) : [],
        };

    private static void RequireSame(RunFolder run, string text, string now, string then)
    {
        if (now != then)
            throw Error.Data(text, $"this is not the data {run.Path} was trained on: its SHA-256 is {now}, the run's {then}. Restore the data, or name other data to judge by with --data.");
    }

    private static List<string> Told(CsvSchema schema)
    {
        var lines = schema.Columns.Take(MostColumnsTold).Select(column => column.ToString()).ToList();
        if (schema.Columns.Count > MostColumnsTold)
            lines.Add($"… and {schema.Columns.Count - MostColumnsTold} more columns; {schema.Target}");
        return lines;
    }

    private static Samples AsNumbers(Samples samples) =>
        new(samples.Inputs, samples.Targets.To(samples.Inputs.ElementType).ExpandDimension(-1), samples.ClassNames, samples.FeatureNames);
}
