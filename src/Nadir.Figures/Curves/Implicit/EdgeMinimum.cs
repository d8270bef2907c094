namespace Nadir.Figures;

/// <summary>Looks on many spans at once for the place nearest to a change of sign (golden section).</summary>
internal sealed class EdgeMinimum(PlaneFunction function, List<CellEdge> edges)
{
    private const int Rounds = 48;

    // Of the values at the ends: what a double root may leave of rounding.
    private const double Touch = 1e-8;
    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    /// <summary>Whether a value found is 0 but for rounding.</summary>
    public static bool IsTouch(EdgeSpan span, double value) => span.Size > 0 && Math.Abs(value) <= Touch * span.Size;

    /// <summary>For each span the share at which the value, seen from the sign at its ends, is least, and that value.</summary>
    public (double Share, double Value)[] Find(List<EdgeSpan> spans)
    {
        var count = spans.Count;
        if (count == 0)
            return [];
        var batch = new EdgeBatch(function, edges, [.. spans.Select(span => span.Edge)]);
        var (low, high) = (new double[count], new double[count]);
        var (left, right) = (new double[count], new double[count]);
        for (var k = 0; k < count; k++)
        {
            (low[k], high[k]) = (spans[k].Start, spans[k].End);
            (left[k], right[k]) = (high[k] - Golden * (high[k] - low[k]), low[k] + Golden * (high[k] - low[k]));
        }

        var (atLeft, atRight) = (batch.Values(left), batch.Values(right));
        var (next, isLeft) = (new double[count], new bool[count]);
        for (var round = 0; round < Rounds; round++)
        {
            for (var k = 0; k < count; k++)
            {
                isLeft[k] = Seen(spans[k], atLeft[k]) < Seen(spans[k], atRight[k]);
                if (isLeft[k])
                {
                    (high[k], right[k], atRight[k]) = (right[k], left[k], atLeft[k]);
                    next[k] = left[k] = high[k] - Golden * (high[k] - low[k]);
                }
                else
                {
                    (low[k], left[k], atLeft[k]) = (left[k], right[k], atRight[k]);
                    next[k] = right[k] = low[k] + Golden * (high[k] - low[k]);
                }
            }

            var values = batch.Values(next);
            for (var k = 0; k < count; k++)
                (isLeft[k] ? atLeft : atRight)[k] = values[k];
        }

        var found = new (double, double)[count];
        for (var k = 0; k < count; k++)
            found[k] = Seen(spans[k], atLeft[k]) < Seen(spans[k], atRight[k]) ? (left[k], atLeft[k]) : (right[k], atRight[k]);
        return found;
    }

    private static double Seen(EdgeSpan span, double value) => CellProof.IsBelow(span.AtStart) ? -value : value;
}
