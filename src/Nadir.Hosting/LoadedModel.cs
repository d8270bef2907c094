using Nadir.Tensors;

namespace Nadir.Hosting;

/// <summary>A model read from its folder, and what its run knows of it.</summary>
/// <param name="Model">Built, with its weights; never trained here.</param>
/// <param name="ClassNames">What the classes are called; null where nothing says.</param>
internal sealed record LoadedModel(Model Model, IReadOnlyList<string>? ClassNames)
{
    public static LoadedModel Read(NadirModelOptions options)
    {
        using var activity = Telemetry.Activities.StartActivity("nadir.load");
        activity?.SetTag("nadir.folder", options.Folder);
        if (!File.Exists(Path.Combine(options.Folder, "run.json")))
            return new LoadedModel(Model.Load(options.Folder, options.Catalogue), null);
        var run = RunFolder.Open(options.Folder);
        return new LoadedModel(run.LoadModel(catalogue: options.Catalogue), run.Record.ClassNames);
    }

    /// <summary>Computes an output, so that a broken model shows and the first request is not the slowest.</summary>
    public void Try()
    {
        var input = Model.InputShape!.Value;
        if (Model.Preparation is { } preparation && preparation.FeatureNames.Count != input.Count)
            throw Error.State($"The preparation makes {preparation.FeatureNames.Count} columns, and the model takes samples of {input}. Save the model with the preparation it was trained with.");

        // No input is one that every preparation takes: it may know certain words alone.
        var output = Model.PredictPrepared(Tensor.Zeros(input.Prepend(1), Model.ElementType), 1);
        if (output.Shape[0] != 1)
            throw Error.State($"The model gives {output.Shape} for one sample of {input}. Save it anew.");
    }
}
