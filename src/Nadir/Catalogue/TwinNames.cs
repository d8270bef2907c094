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
            .SelectMany(entry => Of(entry).Select(twin => (Entry: entry, twin.Twin, twin.IsWhole)))
            .Where(pair => CatalogueName.Same(pair.Twin[(pair.Twin.LastIndexOf('.') + 1)..], wanted)
                && (!name.Contains('.', StringComparison.Ordinal) || pair.Twin.StartsWith(name.Split('.')[0], StringComparison.OrdinalIgnoreCase)))
            .OrderBy(pair => wanted.Contains(pair.Entry.Name, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ThenBy(pair => pair.IsWhole ? 0 : 1)
            .ToList();
        if (found.Count == 0)
            return "";
        var names = found.Select(pair => pair.Entry.Name).Distinct().ToList();
        return $" {found[0].Twin} is {string.Join(" or ", names.Select(own => $"'{own}'"))} here; 'nadir describe {names[0]}' tells what differs.";
    }

    /// <summary>The twins, and whether each is one as it is: neither half of it nor it with other arguments.</summary>
    private static IEnumerable<(string Twin, bool IsWhole)> Of(CatalogueEntry entry)
    {
        var remarks = entry.Documentation.Remarks;
        var start = remarks.IndexOf("Twin:", StringComparison.Ordinal);
        if (start < 0)
            return [];
        var end = After().Match(remarks, start);
        var text = end.Success ? remarks[start..end.Index] : remarks[start..];
        return Dotted().Matches(text).Select(match => (match.Value, Whole().IsMatch(text, match.Index)));
    }

    [GeneratedRegex(@"\b(keras|torch|sklearn|tf)(\.\w+)+")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"(?<=[:,;] )\G(\w|\.\w)+(?=[,;.]|\s*$)")]
    private static partial Regex Whole();

    [GeneratedRegex("(Differences|Source):")]
    private static partial Regex After();
}
