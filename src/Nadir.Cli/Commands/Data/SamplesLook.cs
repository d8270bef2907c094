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

    public override string Command => $"nadir train --data {Quoting.Quote(source.Text)}";

    public override IReadOnlyList<string> Code =>
    [
        .. source.Form?.Code(CSharpText.Literal(source.Text), null) ?? [$"var data = DataSource.Load({CSharpText.Literal(source.Text)}).Split;"],
        .. Training(source.Form?.Samples ?? "data.Train", train.Classes?.Count, Math.Max(Math.Abs(train.Least), Math.Abs(train.Largest)) > 10 ? "new StandardScaler()" : null),
    ];

    public override IEnumerable<string> Lines(int width)
    {
        yield return source.Description + (source.Form is null ? "" : $" ({source.Form.Name})");
        yield return "";
        yield return Text("training", train);
        if (test is not null)
            yield return Text("test", test);
        foreach (var line in train.Classes is { } classes ? ClassLines("classes", classes, width) : [])
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

    private static string Text(string name, SamplesProfile profile) => FormattableString.Invariant(
        $"{name}: {profile.Count:N0} samples of {profile.InputShape}, from {profile.Least:G4} to {profile.Largest:G4}, mean {profile.Mean:G4}, deviation {profile.Deviation:G4}; {profile.Duplicates} double, {profile.ConstantInputs} of {profile.InputShape.Count} inputs constant");

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
