namespace Nadir.Figures;

/// <summary>The lines of one level on a grid, as points that know the next, with the higher side on their left.</summary>
internal sealed class LevelPaths
{
    private readonly ContourGrid grid;
    private readonly PlaneValues? function;
    private readonly double level;
    private readonly LevelCrossings crossings;
    private readonly List<(int From, int To)> chords = [];
    private readonly List<int> leaves = [];
    private readonly List<int> enters = [];
    private readonly List<CurvePoint> points;
    private readonly int[] next;

    public LevelPaths(ContourGrid grid, PlaneValues? function, double level)
    {
        (this.grid, this.function, this.level) = (grid, function, level);
        crossings = new LevelCrossings(grid, function, level);
        foreach (var outline in grid.Outlines)
            if (outline.Low < level && outline.High >= level)
                Cross(outline);
        crossings.Locate();
        points = crossings.Points;
        Array.Fill(next = new int[points.Count], -1);
        foreach (var (from, to) in chords)
            next[from] = to;
        Refined = function is null ? new ChordRefiner(points, next) : ChordRefiner.Run(points, next, IsLine, function, grid.Window, level);
    }

    /// <summary>All points, those between crossings included.</summary>
    public ChordRefiner Refined { get; }

    public LevelCrossings Crossings => crossings;

    /// <summary>Whether the way on from a crossing is part of a line, not of a jump.</summary>
    public bool IsLine(int from) => next[from] >= 0 && crossings.IsCrossing[from] && crossings.IsCrossing[next[from]];

    private void Cross(GridOutline outline)
    {
        var nodes = grid.Around(outline);
        var count = nodes.Length;
        leaves.Clear();
        enters.Clear();
        var isAbove = crossings.IsAbove(nodes[0]);
        var startsAbove = isAbove;
        for (var i = 0; i < count; i++)
        {
            var other = nodes[i + 1 == count ? 0 : i + 1];
            if (crossings.IsAbove(other) == isAbove)
                continue;
            (isAbove ? leaves : enters).Add(crossings.Between(nodes[i], other));
            isAbove = !isAbove;
        }

        // Round the cell the level is left and entered in turn. Where the middle is above, the parts above are one, and
        // a line leads from where one is left to where the next is entered; else each part is cut off by itself.
        var joins = leaves.Count > 1 && IsMiddleAbove(outline.Cell);
        for (var i = 0; i < leaves.Count; i++)
        {
            var own = startsAbove ? i + enters.Count - 1 : i;
            chords.Add((leaves[i], enters[(joins ? own + 1 : own) % enters.Count]));
        }
    }

    private bool IsMiddleAbove(GridCell cell)
    {
        var (right, top) = (cell.Column + cell.Size, cell.Row + cell.Size);
        if (function is not null)
            return function.Value((grid.X[cell.Column] + grid.X[right]) / 2, (grid.Y[cell.Row] + grid.Y[top]) / 2) >= level;
        var columns = grid.X.Length;
        return (grid.Values[cell.Row * columns + cell.Column] + grid.Values[cell.Row * columns + right]
            + grid.Values[top * columns + cell.Column] + grid.Values[top * columns + right]) / 4 >= level;
    }
}
