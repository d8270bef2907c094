namespace Nadir;

/// <summary>A model on disk: <c>config.json</c>, <c>model.safetensors</c>, and in a checkpoint what training needs to go on.</summary>
internal static class ModelFolder
{
    public const string Weights = "model.safetensors";

    public static void Save(Model model, string folder, Catalogue catalogue, bool withTraining)
    {
        if (!model.IsBuilt)
            throw Error.State($"This model has no weights to save yet. Call Build(inputShape) or Fit first.");
        var config = JsonText.Bytes(ModelConfig.Of(model, catalogue));
        var preparation = PreparationFile.Of(model, catalogue);
        DurableFolder.Save(folder, save =>
        {
            save.WriteBytes(ModelConfig.FileName, config);
            save.Write(Weights, stream => Safetensors.Write(stream, Arrays(model), new Dictionary<string, string> { ["format"] = "nadir" }));
            PreparationFile.Write(preparation, save);
            if (withTraining)
                TrainingStateFile.Write(model, save);
            else
                TrainingStateFile.Remove(save);
        });
    }

    public static Model Load(string folder, Catalogue catalogue)
    {
        var files = DurableFolder.Open(folder);
        StrictValue config;
        using (var stream = files.Read(ModelConfig.FileName))
            config = JsonFile.Read(stream, files.PathOf(ModelConfig.FileName));
        using var weights = files.Read(Weights);
        var model = ModelConfig.Read(config, catalogue, mostWeights: weights.Length / sizeof(float));
        if (!model.IsBuilt)
            throw config.Fault($"\"inputShape\" is missing, so the weights cannot be placed. Save the model after it was built.");
        Assign(model, Safetensors.Read(weights, files.PathOf(Weights)).Arrays, files.PathOf(Weights));
        PreparationFile.Read(model, files, catalogue);
        TrainingStateFile.Read(model, files);
        return model;
    }

    /// <summary>The weights as named arrays.</summary>
    public static IEnumerable<NamedArray> Arrays(Model model) => model.Parameters.Select(parameter => NamedArray.Of(parameter.Name, parameter.Value));

    private static void Assign(Model model, IReadOnlyList<NamedArray> arrays, string path)
    {
        var byName = arrays.ToDictionary(array => array.Name);
        foreach (var parameter in model.Parameters)
        {
            if (!byName.Remove(parameter.Name, out var array))
                throw Error.Data(path, $"the weight {parameter.Name} of {ModelConfig.FileName} is not in this file. Both files must come from one save.");
            if (array.Shape != parameter.Value.Shape || array.ElementType != parameter.Value.ElementType)
                throw Error.Data(path, $"{parameter.Name} is {array.ElementType} {array.Shape}, {ModelConfig.FileName} asks for {parameter.Value.ElementType} {parameter.Value.Shape}. Both files must come from one save.");
            parameter.Assign(array.ToTensor());
        }

        if (byName.Count > 0)
            throw Error.Data(path, $"{byName.Keys.Order(StringComparer.Ordinal).First()} belongs to no layer of {ModelConfig.FileName}. Both files must come from one save.");
    }
}
