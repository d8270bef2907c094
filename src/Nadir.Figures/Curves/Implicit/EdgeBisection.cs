namespace Nadir.Figures;

/// <summary>Halves many spans at once towards a change of sign, or towards the last place with a value.</summary>
internal sealed class EdgeBisection(PlaneFunction function, List<CellEdge> edges)
{
    private const int Halvings = 48;
    private const int Check = 20;

    // A continuous change of sign shrinks towards 0 between Check and the last halving: even |x|^0.1 to a seventh;
    // a jump does not, and a pole grows.
    private const double Shrinks = 0.5;

    /// <summary>The share of each span at which the function passes 0; NaN where it jumps or has a pole.</summary>
    public double[] Find(List<EdgeSpan> spans)
    {
        var now = spans.ToArray();
        var earlier = now;
        Halve(now, round =>
        {
            if (round == Check)
                earlier = [.. now];
        }, (span, share, value) => CellProof.IsBelow(value) == CellProof.IsBelow(span.AtStart)
            ? span with { Start = share, AtStart = value }
            : span with { End = share, AtEnd = value });
        var roots = new double[now.Length];
        for (var k = 0; k < roots.Length; k++)
        {
            var size = now[k].Size;
            var isCrossing = edges[now[k].Edge].IsContinuous || size == 0
                || size < Shrinks * earlier[k].Size && size < Shrinks * spans[k].Size;
            roots[k] = isCrossing ? now[k].End : double.NaN;
        }

        return roots;
    }

    /// <summary>Moves the end without a value to the last place with one.</summary>
    public EdgeSpan[] CutBack(List<EdgeSpan> spans)
    {
        var now = spans.ToArray();
        // While halving, the end that has a value moves towards the other.
        Halve(now, _ => { }, (span, share, value) => double.IsNaN(span.AtEnd) == double.IsNaN(value)
            ? span with { End = share, AtEnd = value }
            : span with { Start = share, AtStart = value });
        for (var k = 0; k < now.Length; k++)
            now[k] = double.IsNaN(now[k].AtEnd)
                ? now[k] with { End = now[k].Start, AtEnd = now[k].AtStart, Start = spans[k].Start, AtStart = spans[k].AtStart }
                : now[k] with { Start = now[k].End, AtStart = now[k].AtEnd, End = spans[k].End, AtEnd = spans[k].AtEnd };
        return now;
    }

    private void Halve(EdgeSpan[] spans, Action<int> each, Func<EdgeSpan, double, double, EdgeSpan> choose)
    {
        if (spans.Length == 0)
            return;
        var batch = new EdgeBatch(function, edges, Array.ConvertAll(spans, span => span.Edge));
        for (var round = 0; round < Halvings; round++)
        {
            each(round);
            var middle = Array.ConvertAll(spans, span => span.Middle);
            var values = batch.Values(middle);
            for (var k = 0; k < spans.Length; k++)
                spans[k] = choose(spans[k], middle[k], values[k]);
        }
    }
}
