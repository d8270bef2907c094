namespace Nadir.Figures;

/// <summary>The traces that have a name to show, with their place in the figure (which decides their colour).</summary>
internal static class Legend
{
    public static IReadOnlyList<(Trace Trace, int Index)> Entries(Figure figure) =>
    [
        .. figure.Traces.Index().Where(t => t.Item.Name.Length > 0 && t.Item is not (HeatMapTrace or ImageGridTrace))
            .Select(t => (t.Item, t.Index)),
    ];
}
