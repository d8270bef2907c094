namespace Nadir.Figures;

/// <summary>Finds by values alone where a function is 0 on many edges, all in step so that evaluation is vectorised.</summary>
internal sealed class EdgeCrossings
{
    // A curve through a corner, up to rounding, is found on each of the corner's edges; it is one point.
    private const double Corner = 1e-4;
    private readonly PlaneFunction function;
    private readonly List<CellEdge> edges;
    private readonly List<double>[] roots;

    public EdgeCrossings(PlaneFunction function, List<CellEdge> edges)
    {
        (this.function, this.edges) = (function, edges);
        roots = new List<double>[edges.Count];
        for (var i = 0; i < roots.Length; i++)
            roots[i] = [];
        Find();
    }

    /// <summary>The shares of an edge at which the function is 0, ascending: none, one or two.</summary>
    public IReadOnlyList<double> Of(int edge) => roots[edge];

    private void Find()
    {
        var spans = ValuedParts();
        var crossed = spans.FindAll(span => span.IsCrossed);
        Cross(crossed);
        var touching = spans.FindAll(span => !span.IsCrossed && span.IsFinite && edges[span.Edge].IsContinuous);
        var lowest = new EdgeMinimum(function, edges).Find(touching);
        var split = new List<EdgeSpan>();
        for (var k = 0; k < touching.Count; k++)
        {
            var (span, (share, value)) = (touching[k], lowest[k]);
            if (EdgeMinimum.IsTouch(span, value))
                Add(span.Edge, share);
            else if (CellProof.IsBelow(value) != CellProof.IsBelow(span.AtStart))
                split.AddRange([span with { End = share, AtEnd = value }, span with { Start = share, AtStart = value }]);
        }

        Cross(split);
    }

    private void Cross(List<EdgeSpan> spans)
    {
        var found = new EdgeBisection(function, edges).Find(spans);
        for (var k = 0; k < spans.Count; k++)
            if (!double.IsNaN(found[k]))
                Add(spans[k].Edge, found[k]);
    }

    private void Add(int edge, double share) => roots[edge].Add(share < Corner ? 0 : share > 1 - Corner ? 1 : share);

    /// <summary>All edges, cut back to where the function has values if it lacks one at an end.</summary>
    private List<EdgeSpan> ValuedParts()
    {
        var all = Enumerable.Range(0, edges.Count).ToArray();
        var batch = new EdgeBatch(function, edges, all);
        var (atStart, atEnd) = (batch.Values(new double[all.Length]), batch.Values(Array.ConvertAll(all, _ => 1.0)));
        var spans = new List<EdgeSpan>(all.Length);
        var cut = new List<EdgeSpan>();
        foreach (var i in all)
            if (double.IsNaN(atStart[i]) != double.IsNaN(atEnd[i]))
                cut.Add(new EdgeSpan(i, 0, 1, atStart[i], atEnd[i]));
            else if (!double.IsNaN(atStart[i]))
                spans.Add(new EdgeSpan(i, 0, 1, atStart[i], atEnd[i]));
        spans.AddRange(new EdgeBisection(function, edges).CutBack(cut));
        return spans;
    }
}
