using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nadir.Pictures;

/// <summary>Everything a report tells of.</summary>
internal sealed class ReportContent
{
    public ReportContent(RunFolder run, Model model, Judgement judgement, string judgedBy, DataSplit? data, Catalogue catalogue)
    {
        (Run, Model, Judgement, JudgedBy, Data, Catalogue) = (run, model, judgement, judgedBy, data, catalogue);
        Events = EventReader.Read(run.EventsPath);
        Curves = RunCurves.Of(Events);
        WeightsSha256 = model.WeightsSha256;
        Pictures = SamplePictures.Of(judgement.Samples);
    }

    public RunFolder Run { get; }

    public RunRecord Record => Run.Record;

    public Model Model { get; }

    public Judgement Judgement { get; }

    public string JudgedBy { get; }

    public DataSplit? Data { get; }

    public Catalogue Catalogue { get; }

    public IReadOnlyList<RunEvent> Events { get; }

    public RunCurves Curves { get; }

    /// <summary>Of the model that is judged.</summary>
    public string WeightsSha256 { get; }

    /// <summary>Null where the samples are no images.</summary>
    public SamplePictures? Pictures { get; }

    /// <summary>The epoch that validated best, as the run recorded it or as its events tell.</summary>
    public int? BestEpoch => (int?)Number("best", "epoch") ?? Curves.BestEpoch;

    /// <summary>A number of the run's result; null where it has none.</summary>
    /// <remarks>By its text: a whole number made in this process does not give itself out as a double.</remarks>
    public double? Number(params ReadOnlySpan<string> path) =>
        Node(path) is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)
            : null;

    /// <summary>A text of the run's result; null where it has none.</summary>
    public string? Text(params ReadOnlySpan<string> path) =>
        Node(path) is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>Which of the run's weights are judged, in words; null where the run does not tell.</summary>
    public string? Weights() =>
        WeightsSha256 == Text("best", "weightsSha256") && BestEpoch is { } best ? FormattableString.Invariant($"the weights of epoch {best}, the best by validation loss")
        : WeightsSha256 == Text("weightsSha256") ? "the last weights"
        : null;

    private JsonNode? Node(ReadOnlySpan<string> path)
    {
        JsonNode? node = Record.Result;
        foreach (var name in path)
            node = (node as JsonObject)?[name];
        return node;
    }
}
