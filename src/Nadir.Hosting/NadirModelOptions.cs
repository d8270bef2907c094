using Nadir.Tensors;

namespace Nadir.Hosting;

/// <summary>How a server keeps a model.</summary>
public sealed class NadirModelOptions
{
    /// <summary>The folder of a model (<c>config.json</c>, <c>model.safetensors</c>) or of a run, whose best model is taken.</summary>
    public string Folder { get; set; } = "";

    /// <summary>How many requests are computed at once; the others wait. One a processor by default.</summary>
    public int MaxConcurrency { get; set; } = Environment.ProcessorCount;

    /// <summary>The most samples a request may have.</summary>
    public int MaxBatchSize { get; set; } = 1024;

    /// <summary>Whether the model is read when the server starts, so that a broken one stops it; at the first request otherwise.</summary>
    public bool LoadAtStart { get; set; } = true;

    /// <summary>Knows the entries the model uses; Nadir's own when null.</summary>
    public Catalogue? Catalogue { get; set; }

    /// <summary>Refuses values that cannot be used.</summary>
    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(Folder))
            throw Error.Argument($"The model's folder is not named. Pass it: services.AddNadirModel(\"runs/1-iris\").", nameof(Folder));
        Require.Positive(MaxConcurrency);
        Require.Positive(MaxBatchSize);
    }
}
