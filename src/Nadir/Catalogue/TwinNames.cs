using System.Text.RegularExpressions;

namespace Nadir;

/// <summary>What entries are called in Keras, PyTorch and scikit-learn: the names behind <c>Twin:</c> in their remarks.</summary>
public static partial class TwinNames
{
    /// <summary>The sentence that tells which entries a foreign name stands for; empty when for none.</summary>
    /// <param name="name">With or without the modules before it, such as <c>torch.nn.CrossEntropyLoss</c>.</param>
    /// <param name="entries">Where to look.</param>
    public static string Explain(string name, IEnumerable<CatalogueEntry> entries)
    {
        var wanted = name[(name.LastIndexOf('.') + 1)..];
        var found = entries
            .SelectMany(entry => Of(entry).Select(twin => (Entry: entry, Twin: twin)))
            .Where(pair => CatalogueName.Same(pair.Twin[(pair.Twin.LastIndexOf('.') + 1)..], wanted)
                && (!name.Contains('.', StringComparison.Ordinal) || pair.Twin.StartsWith(name.Split('.')[0], StringComparison.OrdinalIgnoreCase)))
            .OrderBy(pair => wanted.Contains(pair.Entry.Name, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ToList();
        if (found.Count == 0)
            return "";
        var names = found.Select(pair => pair.Entry.Name).Distinct().ToList();
        return $" {found[0].Twin} is {string.Join(" or ", names.Select(own => $"'{own}'"))} here; 'nadir describe {names[0]}' tells what differs.";
    }

    private static IEnumerable<string> Of(CatalogueEntry entry)
    {
        var remarks = entry.Documentation.Remarks;
        var start = remarks.IndexOf("Twin:", StringComparison.Ordinal);
        if (start < 0)
            return [];
        var end = After().Match(remarks, start);
        return Dotted().Matches(end.Success ? remarks[start..end.Index] : remarks[start..]).Select(match => match.Value);
    }

    [GeneratedRegex(@"\b(keras|torch|sklearn|tf)(\.\w+)+")]
    private static partial Regex Dotted();

    [GeneratedRegex("(Differences|Source):")]
    private static partial Regex After();
}
