namespace Nadir.Cli;

/// <summary>The model that <c>--model</c> names, fitted to the data.</summary>
internal static class ModelArgument
{
    private static readonly string[] OutputParameters = ["classes", "outputs"];

    /// <summary>Reads a description, or makes a preset whose last layer has an output for each class or value.</summary>
    public static Model Make(TrainingRequest request, Samples samples, Catalogue catalogue)
    {
        if (IsPath(request.Model))
            return Afresh(Model.FromConfig(Directory.Exists(request.Model) ? Path.Combine(request.Model, "config.json") : request.Model, catalogue), request, catalogue);
        var spec = UsageException.Guard("--model", () => Spec.Parse(request.Model));
        var entry = NamedEntry.Find("--model", catalogue, "model", spec.Name);
        var output = entry.Parameters.FirstOrDefault(parameter => OutputParameters.Contains(parameter.Name));
        if (output is not null && !spec.Arguments.Any(given => CatalogueName.Same(given.Key, output.Name)) && !spec.Arguments.ContainsKey(""))
            spec.Arguments[output.Name] = Outputs(samples);
        return Afresh(UsageException.Guard("--model", () => (Model)catalogue.Create("model", spec)), request, catalogue);
    }

    /// <summary>The name a run gets from it.</summary>
    public static string NameOf(string model) =>
        IsPath(model) ? Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(model)) : model.Split(':')[0];

    private static bool IsPath(string model) =>
        model.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || model.Contains('/', StringComparison.Ordinal)
        || model.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) || File.Exists(model) || Directory.Exists(model);

    private static int Outputs(Samples samples) => samples.ClassNames is { } names
        ? names.Count
        : samples.HasClasses
            ? 1 + (int)samples.Targets.ToArray<long>().Max()
            : samples.Targets.Rank == 1 ? 1 : samples.Targets.Shape[^1];

    /// <summary>The same layers without weights, in the type and with the way to learn that was asked for.</summary>
    private static Sequential Afresh(Model model, TrainingRequest request, Catalogue catalogue)
    {
        var layers = model.Layers.Select(layer => (Layer)catalogue.Create("layer", catalogue.SpecOf(layer)));
        var afresh = new Sequential(layers) { ElementType = request.Type };
        if (model is { Optimizer: { } optimizer, Loss: { } loss })
            afresh.Compile((Optimizer)catalogue.Create("optimizer", catalogue.SpecOf(optimizer)), loss, model.Metrics);
        return afresh;
    }
}
