using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Rows of text under headings; a figure of a table holds nothing else.</summary>
public sealed class TableTrace : Trace
{
    internal TableTrace(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows)
    {
        Headings = [.. Require.Present(headings).Select(text => PlainText.Of(text, nameof(headings)))];
        Rows = [.. Require.Present(rows).Select(row => (IReadOnlyList<string>)[.. row.Select(text => PlainText.Of(text, nameof(rows)))])];
        if (Rows.Index().FirstOrDefault(row => row.Item.Count != Headings.Count) is { Item: { } odd, Index: var place })
            throw Error.Shape($"AddTable needs a text for each of the {Headings.Count} headings, row {place} has {odd.Count}.");
    }

    public IReadOnlyList<string> Headings { get; }

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    internal override bool StandsAlone => true;

    internal override void Extend(DataRange x, DataRange y)
    {
    }
}
