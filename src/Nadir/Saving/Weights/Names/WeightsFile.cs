namespace Nadir;

/// <summary>Carries weights between a model and a file, under names that a map gives; all of them or none.</summary>
internal static class WeightsFile
{
    private const int MostListed = 8;

    public static void Load(Model model, SafetensorsContent content, NameMap map, string path)
    {
        RequireBuilt(model);
        var byName = new Dictionary<string, NamedArray>(StringComparer.Ordinal);
        foreach (var array in content.Arrays)
        {
            if (!byName.TryAdd(map.Plain(array.Name), array))
                throw Error.Data(path, $"two arrays are called '{map.Plain(array.Name)}'. Give each its own name.");
        }

        var (missing, wrong, found) = (new List<string>(), new List<string>(), new List<(Parameter Parameter, Tensor Value)>());
        using var pause = Gradients.Off();
        foreach (var place in map.PlacesIn(model, content.Arrays, path))
        {
            if (!byName.Remove(place.Name, out var array))
                missing.Add($"{place.Name} {place.Layout.Theirs} for {place.Parameter.Name}");
            else if (array.Shape != place.Layout.Theirs)
                wrong.Add($"{array.Name} is {array.Shape}, {place.Parameter.Name} needs {place.Layout.Theirs} there");
            else if (array.ElementType is ElementType.Int64 or ElementType.Bool && !place.IsCount)
                wrong.Add($"{array.Name} holds {array.ElementType}, weights are floating point");
            else
                found.Add((place.Parameter, place.Layout.ToOurs(array.ToTensor().To(model.ElementType), place.Parameter.Value.Shape)));
        }

        var unexpected = byName.Where(pair => !map.IsIgnored(pair.Key)).Select(pair => $"{pair.Value.Name} {pair.Value.Shape}").Order(StringComparer.Ordinal).ToList();
        if (missing.Count + wrong.Count + unexpected.Count > 0)
        {
            var parts = new[] { Listed("missing", missing), Listed("of another shape or type", wrong), Listed("not of this model", unexpected) };
            throw Error.Data(path, $"the weights do not fit the model; {string.Join("; ", parts.Where(part => part.Length > 0))}. Nothing was changed: build the model that wrote them, or pass another NameMap.");
        }

        foreach (var (parameter, value) in found)
            parameter.Assign(value);
    }

    public static void Save(Model model, string path, NameMap map)
    {
        RequireBuilt(model);
        Safetensors.Save(path, map.Arrays(model), new Dictionary<string, string> { ["format"] = map.Format });
    }

    private static string Listed(string words, List<string> items) => items.Count == 0
        ? ""
        : $"{words}: {string.Join(", ", items.Take(MostListed))}{(items.Count > MostListed ? FormattableString.Invariant($" and {items.Count - MostListed} more") : "")}";

    private static void RequireBuilt(Model model)
    {
        if (!model.IsBuilt)
            throw Error.State($"This model has no weights yet. Call Build(inputShape) or Fit first.");
    }
}
