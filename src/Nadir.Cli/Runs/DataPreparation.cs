using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary>How inputs are made of what was read, learned in training and done alike ever after.</summary>
/// <param name="Scaler">Scales them; null when they stay.</param>
/// <param name="Schema">What the columns of a table are; null for other data.</param>
internal sealed record DataPreparation(Preparation? Scaler, CsvSchema? Schema)
{
    public Samples Apply(Samples samples) => Scaler?.Transform(samples) ?? samples;

    public JsonObject? ToJson(Catalogue catalogue) => Scaler is null && Schema is null
        ? null
        : new JsonObject { ["scaler"] = Scaler?.ToJson(catalogue), ["columns"] = Schema?.ToJson() };

    /// <summary>What a run kept.</summary>
    public static DataPreparation Of(RunFolder run, Catalogue catalogue)
    {
        if (run.Record.Preparation is not { } kept)
            return new DataPreparation(null, null);
        var json = StrictJson.Parse(JsonText.Text(kept), Path.Combine(run.Path, "run.json"));
        return new DataPreparation(
            kept["scaler"] is null ? null : Preparation.FromJson(json["scaler"], catalogue),
            kept["columns"] is null ? null : CsvSchema.FromJson(json["columns"]));
    }
}
