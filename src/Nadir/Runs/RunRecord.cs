using System.Globalization;
using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>A run's <c>run.json</c>: what was asked, on which data, and what came out.</summary>
public sealed record RunRecord
{
    /// <summary>The status of a run that has begun and not ended.</summary>
    public const string Running = "running";

    /// <summary>The status of a run that ended by an error, which its status text names.</summary>
    public const string Failed = "failed";

    internal const string FileName = "run.json";

    private const string Kind = "nadir-run";
    private const int Version = 1;

    /// <summary>Its name, that of its folder.</summary>
    public required string Name { get; init; }

    /// <summary>The command that repeats it.</summary>
    public required string Command { get; init; }

    /// <summary><c>running</c>, <c>completed</c>, <c>stopped</c>, <c>cancelled</c>, <c>nonFiniteLoss</c> or <c>failed</c>.</summary>
    public string Status { get; init; } = Running;

    /// <summary>Why it ended, in words.</summary>
    public string StatusText { get; init; } = "";

    /// <summary>The data argument as it was given.</summary>
    public required string Data { get; init; }

    /// <summary>SHA-256 of the data.</summary>
    public required string DataSha256 { get; init; }

    /// <summary>Further data arguments by name: target column, test data.</summary>
    public IReadOnlyDictionary<string, string> DataOptions { get; init; } = new Dictionary<string, string>();

    /// <summary>What the classes are called; null for values.</summary>
    public IReadOnlyList<string>? ClassNames { get; init; }

    /// <summary>How the inputs were prepared, as the preparation tells it; null when they were not.</summary>
    public JsonObject? Preparation { get; init; }

    /// <summary>Every option that led to the result.</summary>
    public required JsonObject Options { get; init; }

    /// <summary>The versions of Nadir, the runtime and the system.</summary>
    public required JsonObject Versions { get; init; }

    /// <summary>When it started, in UTC.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>What came out, as <c>--json</c> prints it; null while it runs.</summary>
    public JsonObject? Result { get; init; }

    internal byte[] ToBytes()
    {
        var json = new JsonObject
        {
            [FormatName.Member] = FormatName.Of(Kind, Version),
            ["name"] = Name,
            ["command"] = Command,
            ["status"] = Status,
            ["statusText"] = StatusText,
            ["started"] = Started.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["data"] = Data,
            ["dataSha256"] = DataSha256,
            ["dataOptions"] = new JsonObject(DataOptions.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
            ["classNames"] = ClassNames is null ? null : new JsonArray([.. ClassNames.Select(name => JsonValue.Create(name))]),
            ["preparation"] = Preparation?.DeepClone(),
            ["options"] = Options.DeepClone(),
            ["versions"] = Versions.DeepClone(),
            ["result"] = Result?.DeepClone(),
        };
        return JsonText.Bytes(json);
    }

    internal static RunRecord Read(string path)
    {
        var json = JsonFile.Read(path);
        FormatName.Check(json, Kind, Version);
        return new RunRecord
        {
            Name = json["name"].Text(),
            Command = json["command"].Text(),
            Status = json["status"].Text(),
            StatusText = json.Optional("statusText")?.Text() ?? "",
            Started = ReadTime(json["started"]),
            Data = json["data"].Text(),
            DataSha256 = json["dataSha256"].Text(),
            DataOptions = json.Optional("dataOptions")?.Members().ToDictionary(member => member.Key, member => member.Value.Text()) ?? [],
            ClassNames = json.Optional("classNames")?.Items().Select(item => item.Text()).ToArray(),
            Preparation = Tree(json.Optional("preparation")),
            Options = Tree(json["options"])!,
            Versions = Tree(json["versions"])!,
            Result = Tree(json.Optional("result")),
        };
    }

    private static DateTimeOffset ReadTime(StrictValue value) =>
        DateTimeOffset.TryParse(value.Text(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw value.Fault($"expected a time such as 2026-01-31T12:00:00Z, got \"{value.Text()}\". Correct the value.");

    private static JsonObject? Tree(StrictValue? value) =>
        value is not { } given ? null
        : JsonNode.Parse(given.Element.GetRawText()) as JsonObject ?? throw given.Fault($"expected an object {{ … }}. Correct the value.");
}
