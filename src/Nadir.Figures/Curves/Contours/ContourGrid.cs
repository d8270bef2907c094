using System.Runtime.InteropServices;

namespace Nadir.Figures;

/// <summary>Values on a grid of nodes, and the cells between them; a cell may cover several of the finest squares.</summary>
internal sealed class ContourGrid
{
    private readonly bool[] known;
    private readonly bool[] valid;
    private readonly List<int> nodes = [];
    private readonly List<GridOutline> outlines = [];

    public ContourGrid(double[] x, double[] y, double[] values, bool[] known, List<GridCell> cells)
    {
        (X, Y, Values, this.known) = (x, y, values, known);
        valid = new bool[x.Length * y.Length];
        foreach (var cell in cells)
            Add(cell);
        Border = [];
        var isWhole = outlines.Count == cells.Count;
        foreach (var outline in outlines)
            if (!isWhole || IsAtEdge(outline.Cell))
                AddBorder(outline);
    }

    /// <summary>The columns of nodes, ascending.</summary>
    public double[] X { get; }

    /// <summary>The rows of nodes, ascending.</summary>
    public double[] Y { get; }

    /// <summary>Row by row; only known nodes count.</summary>
    public double[] Values { get; }

    /// <summary>Cells with values at all their nodes.</summary>
    public IReadOnlyList<GridOutline> Outlines => outlines;

    /// <summary>Pairs of neighbouring nodes with a cell on their left only.</summary>
    public List<(int From, int To)> Border { get; }

    public PlaneBox Window => new(X[0], X[^1], Y[0], Y[^1]);

    public CurvePoint At(int node) => new(X[node % X.Length], Y[node / X.Length]);

    public (double Low, double High) Range()
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < Values.Length; i++)
            if (known[i] && double.IsFinite(Values[i]))
                (low, high) = (Math.Min(low, Values[i]), Math.Max(high, Values[i]));
        return (low, high);
    }

    /// <summary>The known nodes around a cell, counter-clockwise from its lower left corner.</summary>
    public ReadOnlySpan<int> Around(GridOutline outline) =>
        CollectionsMarshal.AsSpan(nodes).Slice(outline.First, outline.Count);

    private void Add(GridCell cell)
    {
        var (columns, first) = (X.Length, nodes.Count);
        var at = cell.Row * columns + cell.Column;
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var step in (ReadOnlySpan<int>)[1, columns, -1, -columns])
            for (var i = 0; i < cell.Size; i++, at += step)
                if (known[at])
                {
                    nodes.Add(at);
                    (low, high) = (Math.Min(low, Values[at]), Math.Max(high, Values[at]));
                }

        if (double.IsNaN(low))
        {
            nodes.RemoveRange(first, nodes.Count - first);
            return;
        }

        outlines.Add(new GridOutline(cell, first, nodes.Count - first, low, high));
        for (var row = cell.Row; row < cell.Row + cell.Size; row++)
            Array.Fill(valid, true, row * columns + cell.Column, cell.Size);
    }

    private bool IsAtEdge(GridCell cell) => cell.Column == 0 || cell.Row == 0
        || cell.Column + cell.Size == X.Length - 1 || cell.Row + cell.Size == Y.Length - 1;

    private void AddBorder(GridOutline outline)
    {
        if (HasValidNeighbours(outline.Cell))
            return;
        var around = Around(outline);
        for (var i = 0; i < around.Length; i++)
            if (around[i + 1 == around.Length ? 0 : i + 1] is var to && !IsValidRightOf(around[i], to))
                Border.Add((around[i], to));
    }

    private bool HasValidNeighbours(GridCell cell)
    {
        for (var i = 0; i < cell.Size; i++)
            if (!IsValidSquare(cell.Column + i, cell.Row - 1) || !IsValidSquare(cell.Column + i, cell.Row + cell.Size)
                || !IsValidSquare(cell.Column - 1, cell.Row + i) || !IsValidSquare(cell.Column + cell.Size, cell.Row + i))
                return false;
        return true;
    }

    private bool IsValidRightOf(int from, int to)
    {
        var (column, row) = (from % X.Length, from / X.Length);
        var isUpright = (to - from) % X.Length == 0;
        return (isUpright, to > from) switch
        {
            (false, true) => IsValidSquare(column, row - 1),
            (false, false) => IsValidSquare(column - 1, row),
            (true, true) => IsValidSquare(column, row),
            (true, false) => IsValidSquare(column - 1, row - 1),
        };
    }

    private bool IsValidSquare(int column, int row) =>
        column >= 0 && row >= 0 && column < X.Length - 1 && row < Y.Length - 1 && valid[row * X.Length + column];
}
