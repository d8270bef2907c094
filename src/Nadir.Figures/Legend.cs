namespace Nadir.Figures;

/// <summary>The traces that have a name to show, with their place in the figure (which decides their colour).</summary>
internal static class Legend
{
    public static IReadOnlyList<(Trace Trace, int Index)> Entries(Figure figure) =>
    [
        .. figure.Traces.Index().Where(t => t.Item.Name.Length > 0 && t.Item is not (HeatMapTrace or ImageGridTrace or FieldTrace or TableTrace))
            .Select(t => (t.Item, t.Index)),
    ];

    /// <summary>Whether two legends would look alike.</summary>
    public static bool IsSame(IReadOnlyList<(Trace Trace, int Index)> one, IReadOnlyList<(Trace Trace, int Index)> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => pair.First.Index == pair.Second.Index
            && pair.First.Trace.Name == pair.Second.Trace.Name && pair.First.Trace.Color == pair.Second.Trace.Color
            && pair.First.Trace.GetType() == pair.Second.Trace.GetType());
}
