namespace Nadir.Figures;

/// <summary>Where a level crosses edges between neighbouring nodes of a grid.</summary>
internal sealed class LevelCrossings(ContourGrid grid, PlaneValues? function, double level)
{
    private const int Rounds = 64;

    // Of the distance of both ends' values from the level: what is left at a crossing, but not at a jump.
    private const double Left = 1e-6;
    private const double Tolerance = 1e-14;
    private readonly Dictionary<(int Low, int High), int> places = [];
    private readonly List<Bracket> brackets = [];

    public List<CurvePoint> Points { get; } = [];

    /// <summary>Whether the function passes the level there instead of jumping over it.</summary>
    public List<bool> IsCrossing { get; } = [];

    public bool IsAbove(int node) => grid.Values[node] >= level;

    /// <summary>The number of the crossing between two nodes on different sides of the level.</summary>
    public int Between(int first, int second)
    {
        var key = first < second ? (first, second) : (second, first);
        if (places.TryGetValue(key, out var place))
            return place;
        var (start, end) = (grid.Values[key.Item1] - level, grid.Values[key.Item2] - level);
        brackets.Add(new Bracket(grid.At(key.Item1), grid.At(key.Item2), 0, 1, start, end));
        return places[key] = brackets.Count - 1;
    }

    /// <summary>Finds all places: by halving and false position, all in step; along straight lines where there is no function.</summary>
    public void Locate()
    {
        var now = brackets.ToArray();
        if (function is not null)
            Narrow(now, function);
        for (var k = 0; k < now.Length; k++)
        {
            var (from, to) = (brackets[k], now[k]);
            var left = Math.Min(Math.Abs(to.AtStart), Math.Abs(to.AtEnd));
            Points.Add(CurvePoint.Between(from.From, from.To, to.Best));
            IsCrossing.Add(function is null ? from.IsFinite : left <= Left * from.Size);
        }
    }

    private void Narrow(Bracket[] now, PlaneValues function)
    {
        var active = Enumerable.Range(0, now.Length).ToList();
        var (x, y, found) = (new double[now.Length], new double[now.Length], new double[now.Length]);
        for (var round = 0; round < Rounds && active.Count > 0; round++)
        {
            for (var k = 0; k < active.Count; k++)
                (x[k], y[k]) = now[active[k]].At(round);
            function.Values(x, y, found, active.Count);
            for (var k = 0; k < active.Count; k++)
                now[active[k]] = now[active[k]].Narrowed(round, found[k] - level);
            active.RemoveAll(k => now[k].IsDone(level));
        }
    }

    /// <summary>A part of an edge that contains a crossing.</summary>
    private readonly record struct Bracket(CurvePoint From, CurvePoint To, double Start, double End, double AtStart, double AtEnd)
    {
        /// <summary>The share of the edge that the values at both ends point to.</summary>
        public double Best => AtStart == 0 ? Start : AtEnd == 0 ? End : Start + (End - Start) * Share;

        public bool IsFinite => double.IsFinite(AtStart) && double.IsFinite(AtEnd);

        /// <summary>The largest finite value at an end, without sign.</summary>
        public double Size => Math.Max(FiniteSize(AtStart), FiniteSize(AtEnd));

        private double Share => AtStart / (AtStart - AtEnd) is var share && share is > 0 and < 1 ? share : 0.5;

        public CurvePoint At(int round) => CurvePoint.Between(From, To, Next(round));

        public Bracket Narrowed(int round, double value)
        {
            var share = Next(round);
            return value >= 0 == AtStart >= 0
                ? this with { Start = share, AtStart = value }
                : this with { End = share, AtEnd = value };
        }

        public bool IsDone(double level) => End - Start < Tolerance
            || Math.Min(Math.Abs(AtStart), Math.Abs(AtEnd)) <= 1e-12 * Math.Abs(level);

        // False position, pushed a little beyond so that the far end moves too; every third step halves.
        private double Next(int round)
        {
            if (round % 3 == 2 || !IsFinite)
                return (Start + End) / 2;
            var share = Share;
            if (round % 3 == 1)
                share += share < 0.5 ? Math.Min(share, 0.5 - share) * 0.5 : Math.Max(share - 1, 0.5 - share) * 0.5;
            return Start + (End - Start) * share;
        }

        private static double FiniteSize(double value) => double.IsFinite(value) ? Math.Abs(value) : 0;
    }
}
