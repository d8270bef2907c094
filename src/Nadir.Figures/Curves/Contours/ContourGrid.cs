namespace Nadir.Figures;

/// <summary>Values on a grid of nodes, and the cells between them; a cell may cover several of the finest squares.</summary>
internal sealed class ContourGrid
{
    private readonly bool[] known;
    private readonly bool[] valid;

    public ContourGrid(double[] x, double[] y, double[] values, bool[] known, List<GridCell> cells)
    {
        (X, Y, Values, this.known, Cells) = (x, y, values, known, cells);
        valid = new bool[x.Length * y.Length];
        Cells = cells.FindAll(IsValid);
        foreach (var cell in Cells)
            for (var row = cell.Row; row < cell.Row + cell.Size; row++)
                Array.Fill(valid, true, row * x.Length + cell.Column, cell.Size);
        Border = [.. Cells.SelectMany(BorderOf)];
    }

    /// <summary>The columns of nodes, ascending.</summary>
    public double[] X { get; }

    /// <summary>The rows of nodes, ascending.</summary>
    public double[] Y { get; }

    /// <summary>Row by row; only known nodes count.</summary>
    public double[] Values { get; }

    /// <summary>Cells with values at all their nodes.</summary>
    public IReadOnlyList<GridCell> Cells { get; }

    /// <summary>Pairs of neighbouring nodes with a cell on their left only.</summary>
    public IReadOnlyList<(int From, int To)> Border { get; }

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
    public void Around(GridCell cell, List<int> nodes)
    {
        nodes.Clear();
        var columns = X.Length;
        var at = cell.Row * columns + cell.Column;
        foreach (var step in (ReadOnlySpan<int>)[1, columns, -1, -columns])
            for (var i = 0; i < cell.Size; i++, at += step)
                if (known[at])
                    nodes.Add(at);
    }

    private bool IsValid(GridCell cell)
    {
        var columns = X.Length;
        var at = cell.Row * columns + cell.Column;
        foreach (var step in (ReadOnlySpan<int>)[1, columns, -1, -columns])
            for (var i = 0; i < cell.Size; i++, at += step)
                if (known[at] && double.IsNaN(Values[at]))
                    return false;
        return true;
    }

    private List<(int From, int To)> BorderOf(GridCell cell)
    {
        var border = new List<(int, int)>();
        if (HasValidNeighbours(cell))
            return border;
        var nodes = new List<int>();
        Around(cell, nodes);
        for (var i = 0; i < nodes.Count; i++)
            if (nodes[(i + 1) % nodes.Count] is var to && !IsValidRightOf(nodes[i], to))
                border.Add((nodes[i], to));
        return border;
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
