using System.Text.Json.Nodes;

namespace Nadir;

public sealed partial class RunFolder
{
    /// <summary>A model of the run, with what its inputs pass first.</summary>
    /// <param name="path"><see cref="ModelPath"/> or <see cref="BestPath"/>; <see cref="PreferredModelPath"/> when left out.</param>
    /// <param name="catalogue">Knows the entries the model uses; Nadir's own when left out.</param>
    /// <remarks>Earlier runs of the command line kept their scaler in <c>run.json</c> alone: it is taken from there.</remarks>
    /// <exception cref="DataException">There is no such model yet, or a file is broken.</exception>
    public Model LoadModel(string? path = null, Catalogue? catalogue = null)
    {
        var model = Model.Load(path ?? PreferredModelPath, catalogue);
        if (model.Preparation is null && Record.Preparation is { } kept && kept["scaler"] is not null)
            model.Preparation = Preparation.FromJson(Strict(kept)["scaler"], catalogue);
        return model;
    }

    /// <summary>What the columns of its table were taken for; null for other data.</summary>
    /// <exception cref="DataException"><c>run.json</c> is broken.</exception>
    public CsvSchema? ReadSchema() =>
        Record.Preparation is { } kept && kept["columns"] is not null ? CsvSchema.FromJson(Strict(kept)["columns"]) : null;

    private StrictValue Strict(JsonObject kept) => StrictJson.Parse(JsonText.Text(kept), System.IO.Path.Combine(Path, RunRecord.FileName));
}
