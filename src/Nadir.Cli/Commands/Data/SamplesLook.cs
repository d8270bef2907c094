using System.Globalization;
using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary>A look at samples without columns, such as images.</summary>
internal sealed class SamplesLook : DataLook
{
    private readonly DataSource source;
    private readonly SamplesProfile train;
    private readonly SamplesProfile? test;

    public SamplesLook(DataSource source)
    {
        this.source = source;
        train = SamplesProfile.Of(source.Split.Train);
        test = source.Split.Test is { Count: > 0 } held ? SamplesProfile.Of(held) : null;
    }

    public override IReadOnlyList<string> Warnings => train.Warnings;

    public override string Command => $"nadir train --data {Quoting.Quote(source.Text)} --model mlp {(train.Classes is null ? $"--optimizer adam:{ValueRate} --epochs {ValueEpochs} " : "")}--validation-split 0.2";

    public override IReadOnlyList<string> Code =>
    [
        .. source.Form?.Code(CSharpText.Literal(source.Text), null) ?? [$"var data = DataSource.Load({CSharpText.Literal(source.Text)}).Split;"],
        .. Training(source.Form?.Samples ?? "data.Train", train.Classes?.Count, IsWide ? "new StandardScaler()" : null, train.InputShape.Rank == 1),
    ];

    private bool IsWide => Math.Max(Math.Abs(train.Least), Math.Abs(train.Largest)) > 10;

    public override IEnumerable<string> Lines(int width)
    {
        foreach (var line in Wrapping.Words(source.Description + (source.Form is null ? "" : $" ({source.Form.Name})"), width))
            yield return line;
        yield return "";
        string[] titles = ["part", "samples", "doubles", "least", "mean", "largest", "deviation"];
        foreach (var line in Aligned([titles, Cells("training", train), .. test is null ? [] : new[] { Cells("test", test) }], 1))
            yield return line;
        yield return "";
        var constant = train.ConstantInputs == 0 ? "" : FormattableString.Invariant($", {train.ConstantInputs:N0} of them the same in all training samples");
        yield return FormattableString.Invariant($"one sample: {train.InputShape}, {train.InputShape.Count:N0} number{(train.InputShape.Count == 1 ? "" : "s")}{constant}");
        foreach (var line in train.Classes is { } classes ? ClassLines("classes:", classes, width) : ["targets: values"])
            yield return line;
    }

    protected override JsonObject Content() => new()
    {
        ["data"] = source.Text,
        ["form"] = source.Form?.Name ?? "set",
        ["sha256"] = source.Sha256,
        ["train"] = Json(train),
        ["test"] = test is null ? null : Json(test),
    };

    private static string[] Cells(string name, SamplesProfile profile) =>
    [
        name, Text(profile.Count), Text(profile.Duplicates),
        .. new[] { profile.Least, profile.Mean, profile.Largest, profile.Deviation }.Select(number => number.ToString("G4", CultureInfo.InvariantCulture)),
    ];

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static JsonObject Json(SamplesProfile profile) => new()
    {
        ["samples"] = profile.Count,
        ["inputShape"] = new JsonArray([.. profile.InputShape.ToArray().Select(length => JsonValue.Create(length))]),
        ["least"] = Number(profile.Least),
        ["largest"] = Number(profile.Largest),
        ["mean"] = Number(profile.Mean),
        ["deviation"] = Number(profile.Deviation),
        ["notFinite"] = profile.NotFinite,
        ["constantInputs"] = profile.ConstantInputs,
        ["duplicates"] = profile.Duplicates,
        ["classes"] = ClassJson(profile.Classes),
    };
}
