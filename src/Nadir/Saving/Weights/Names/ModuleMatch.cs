namespace Nadir;

/// <summary>Finds which of a file's layers each of a model's is, where nobody has said so and there is only one way.</summary>
/// <remarks>
/// Layers of one kind have weights of the same names and ranks. Among them the shapes decide where no two are alike; otherwise the
/// numbers at the end of their names do, where what stands before them is the same.
/// </remarks>
internal sealed class ModuleMatch(WeightConvention convention, IReadOnlyList<NamedArray> arrays, string path)
{
    /// <summary>The file's name of each layer with weights, in order.</summary>
    /// <exception cref="DataException">There is no way, or more than one.</exception>
    public string[] Of(IReadOnlyList<(Layer Layer, Shape? Image)> layers)
    {
        var modules = arrays
            .Where(array => !convention.IsIgnored(convention.Plain(array.Name)))
            .GroupBy(array => convention.ModuleOf(convention.Plain(array.Name)))
            .Select(group => new Signature(
                group.Key, [.. group.Select(array => (convention.Plain(array.Name)[group.Key.Length..].TrimStart('.', '/'), array.Shape))]))
            .ToList();
        var ours = layers.Select(layer => SignatureOf(layer.Layer, layer.Image)).ToList();
        var matched = new string[ours.Count];
        foreach (var kind in ours.Concat(modules).Select(signature => signature.Kind).Distinct().ToList())
        {
            var indices = Enumerable.Range(0, ours.Count).Where(index => ours[index].Kind == kind).ToList();
            var candidates = modules.Where(module => module.Kind == kind).ToList();
            if (indices.Count != candidates.Count)
                throw Unclear($"they are not layers of the same kinds", ours, modules);
            var ordered = ByShape(indices.ConvertAll(index => ours[index]), candidates) ?? ByNumber(candidates)
                ?? throw Unclear($"which is which cannot be told", ours, modules);
            for (var i = 0; i < indices.Count; i++)
                matched[indices[i]] = ordered[i].Name;
        }

        return matched;
    }

    private Signature SignatureOf(Layer layer, Shape? image) => new(
        layer.Name,
        [.. convention.Places(layer, "", image).Where(place => !convention.IsIgnored(place.Name)).Select(place => (place.Name.TrimStart('/'), place.Layout.Theirs))]);

    private static List<Signature>? ByShape(List<Signature> wanted, List<Signature> candidates)
    {
        var found = wanted.ConvertAll(layer => candidates.Where(candidate => candidate.Shapes == layer.Shapes).ToList());
        return found.All(list => list.Count == 1) && found.Select(list => list[0].Name).Distinct().Count() == found.Count
            ? found.ConvertAll(list => list[0])
            : null;
    }

    private static List<Signature>? ByNumber(List<Signature> candidates) =>
        candidates.Select(candidate => candidate.Stem).Distinct().Count() == 1
        && candidates.Select(candidate => candidate.Number).Distinct().Count() == candidates.Count
            ? [.. candidates.OrderBy(candidate => candidate.Number)]
            : null;

    private DataException Unclear(FormattableString reason, List<Signature> ours, List<Signature> modules) => Error.Data(
        path,
        $"the model's layers cannot be found in the file: {Messages.Text(reason)}. The model has {string.Join("; ", ours.Take(20))}. The file has {string.Join("; ", modules.Take(20))}. Name them in the model's order: NameMap.{convention.Library}([\"…\", …]).");

    /// <summary>A layer's weights: their names and shapes.</summary>
    private sealed class Signature
    {
        public Signature(string name, (string Name, Shape Shape)[] weights)
        {
            Name = name;
            var sorted = weights.OrderBy(weight => weight.Name, StringComparer.Ordinal).ToList();
            Kind = string.Join(", ", sorted.Select(weight => FormattableString.Invariant($"{weight.Name}:{weight.Shape.Rank}")));
            Shapes = string.Join(", ", sorted.Select(weight => $"{weight.Name} {weight.Shape}"));
            Stem = name.TrimEnd("0123456789".ToCharArray());
            Number = name.Length - Stem.Length is > 0 and < 10 ? int.Parse(name.AsSpan(Stem.Length), System.Globalization.CultureInfo.InvariantCulture) : -1;
            Stem = Stem.TrimEnd('_');
        }

        public string Name { get; }

        public string Kind { get; }

        public string Shapes { get; }

        public string Stem { get; }

        public int Number { get; }

        public override string ToString() => $"'{Name}' ({Shapes})";
    }
}
