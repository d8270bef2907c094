namespace Nadir.Figures;

/// <summary>Finds by values alone where a function is 0 on many edges, all in step so that evaluation is vectorised.</summary>
internal sealed class EdgeCrossings(PlaneFunction function)
{
    private const int Halvings = 48;
    private const int Check = 20;

    // Of the value at the edge's ends: what a double root may leave, and what a continuous sign change leaves after
    // Halvings − Check more halvings at least (|x|^0.1 still shrinks to a seventh, a jump not at all).
    private const double Touch = 1e-8;
    private const double Shrinks = 0.5;
    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    /// <summary>The share of each edge at which the function is 0; NaN where it is not.</summary>
    public double[] Find(List<CellEdge> edges)
    {
        var roots = new double[edges.Count];
        Array.Fill(roots, double.NaN);
        var all = new EdgeBatch(function, edges, [.. Enumerable.Range(0, edges.Count)]);
        var (low, high) = (new double[edges.Count], new double[edges.Count]);
        Array.Fill(high, 1);
        var atLow = all.Values(low);
        var atHigh = all.Values(high);
        Shorten(edges, low, high, atLow, atHigh);

        var crossed = Indices(edges, i => IsNumber(atLow[i]) && IsNumber(atHigh[i]) && Below(atLow[i]) != Below(atHigh[i]));
        Bisect(new EdgeBatch(function, edges, crossed), crossed, low, high, atLow, atHigh, roots);
        var touching = Indices(edges, i => edges[i].IsContinuous && double.IsFinite(atLow[i]) && double.IsFinite(atHigh[i])
            && Below(atLow[i]) == Below(atHigh[i]));
        Minimise(new EdgeBatch(function, edges, touching), touching, atLow, atHigh, roots);
        return roots;
    }

    /// <summary>Moves an end without a value to the last place that has one.</summary>
    private void Shorten(List<CellEdge> edges, double[] low, double[] high, double[] atLow, double[] atHigh)
    {
        var cut = Indices(edges, i => IsNumber(atLow[i]) != IsNumber(atHigh[i]));
        if (cut.Length == 0)
            return;
        var batch = new EdgeBatch(function, edges, cut);
        var inside = Array.ConvertAll(cut, i => IsNumber(atLow[i]) ? 0.0 : 1.0);
        var outside = Array.ConvertAll(inside, share => 1 - share);
        var values = Array.ConvertAll(cut, i => IsNumber(atLow[i]) ? atLow[i] : atHigh[i]);
        var middle = new double[cut.Length];
        for (var round = 0; round < Halvings; round++)
        {
            for (var k = 0; k < cut.Length; k++)
                middle[k] = (inside[k] + outside[k]) / 2;
            var found = batch.Values(middle);
            for (var k = 0; k < cut.Length; k++)
                if (IsNumber(found[k]))
                    (inside[k], values[k]) = (middle[k], found[k]);
                else
                    outside[k] = middle[k];
        }

        for (var k = 0; k < cut.Length; k++)
            if (IsNumber(atLow[cut[k]]))
                (high[cut[k]], atHigh[cut[k]]) = (inside[k], values[k]);
            else
                (low[cut[k]], atLow[cut[k]]) = (inside[k], values[k]);
    }

    private static void Bisect(
        EdgeBatch batch, int[] at, double[] low, double[] high, double[] atLow, double[] atHigh, double[] roots)
    {
        var (start, end) = (Array.ConvertAll(at, i => low[i]), Array.ConvertAll(at, i => high[i]));
        var size = Array.ConvertAll(at, i => Math.Max(Math.Abs(atLow[i]), Math.Abs(atHigh[i])));
        var below = Array.ConvertAll(at, i => Below(atLow[i]));
        var (left, right) = (Array.ConvertAll(at, i => atLow[i]), Array.ConvertAll(at, i => atHigh[i]));
        var earlier = size;
        var middle = new double[at.Length];
        for (var round = 0; round < Halvings; round++)
        {
            if (round == Check)
                earlier = Sizes(left, right);
            for (var k = 0; k < at.Length; k++)
                middle[k] = (start[k] + end[k]) / 2;
            var values = batch.Values(middle);
            for (var k = 0; k < at.Length; k++)
                if (Below(values[k]) == below[k])
                    (start[k], left[k]) = (middle[k], values[k]);
                else
                    (end[k], right[k]) = (middle[k], values[k]);
        }

        var last = Sizes(left, right);
        for (var k = 0; k < at.Length; k++)
            if (batch.IsContinuous(k) || last[k] == 0 || last[k] < Shrinks * earlier[k] && last[k] < Shrinks * size[k])
                roots[at[k]] = end[k];
    }

    private static void Minimise(EdgeBatch batch, int[] at, double[] atLow, double[] atHigh, double[] roots)
    {
        if (at.Length == 0)
            return;
        var (low, high) = (new double[at.Length], new double[at.Length]);
        Array.Fill(high, 1);
        var (left, right) = (new double[at.Length], new double[at.Length]);
        Array.Fill(left, 1 - Golden);
        Array.Fill(right, Golden);
        var (atLeft, atRight) = (batch.Values(left), batch.Values(right));
        for (var round = 0; round < Halvings; round++)
        {
            var next = new double[at.Length];
            for (var k = 0; k < at.Length; k++)
                if (Math.Abs(atLeft[k]) < Math.Abs(atRight[k]))
                {
                    (high[k], right[k], atRight[k]) = (right[k], left[k], atLeft[k]);
                    next[k] = left[k] = high[k] - Golden * (high[k] - low[k]);
                    atLeft[k] = double.NaN;
                }
                else
                {
                    (low[k], left[k], atLeft[k]) = (left[k], right[k], atRight[k]);
                    next[k] = right[k] = low[k] + Golden * (high[k] - low[k]);
                    atRight[k] = double.NaN;
                }

            var values = batch.Values(next);
            for (var k = 0; k < at.Length; k++)
                if (double.IsNaN(atLeft[k]))
                    atLeft[k] = values[k];
                else
                    atRight[k] = values[k];
        }

        for (var k = 0; k < at.Length; k++)
        {
            var size = Math.Max(Math.Abs(atLow[at[k]]), Math.Abs(atHigh[at[k]]));
            if (Math.Min(Math.Abs(atLeft[k]), Math.Abs(atRight[k])) <= Touch * size && size > 0)
                roots[at[k]] = (left[k] + right[k]) / 2;
        }
    }

    private static double[] Sizes(double[] left, double[] right)
    {
        var sizes = new double[left.Length];
        for (var k = 0; k < sizes.Length; k++)
            sizes[k] = Math.Max(Math.Abs(left[k]), Math.Abs(right[k]));
        return sizes;
    }

    private static int[] Indices(List<CellEdge> edges, Func<int, bool> condition) =>
        [.. Enumerable.Range(0, edges.Count).Where(condition)];

    private static bool IsNumber(double value) => !double.IsNaN(value);

    private static bool Below(double value) => CellProof.IsBelow(value);
}
