namespace Nadir.Figures;

/// <summary>Evaluates a function on a grid that is finer where a level may hide between its nodes.</summary>
internal sealed class GridRefinement
{
    /// <summary>How often a cell may be halved.</summary>
    public const int Halvings = 3;

    // Of the bend that neighbours show: how far a value inside a cell may lie beyond those at its corners.
    private const double Reach = 0.6;

    // Of a cell's range of values: where it bends more, a level may cross an edge twice.
    private const double Bends = 0.5;
    private readonly PlaneValues function;
    private readonly IReadOnlyList<double> levels;
    private readonly CancellationToken cancellation;
    private readonly int columns;
    private readonly int rows;
    private readonly double[] x;
    private readonly double[] y;
    private readonly double[] values;
    private readonly bool[] known;

    public GridRefinement(PlaneValues function, PlaneBox window, int cells, IReadOnlyList<double> levels, CancellationToken cancellation)
    {
        (this.function, this.levels, this.cancellation) = (function, levels, cancellation);
        x = Places(window.XLow, window.XHigh, cells << Halvings);
        y = Places(window.YLow, window.YHigh, cells << Halvings);
        (columns, rows) = (x.Length, y.Length);
        values = new double[columns * rows];
        known = new bool[columns * rows];
    }

    public ContourGrid Run()
    {
        var size = 1 << Halvings;
        var current = new List<GridCell>();
        for (var row = 0; row + size < rows; row += size)
            for (var column = 0; column + size < columns; column += size)
                current.Add(new GridCell(column, row, size));
        var done = new List<GridCell>();
        Evaluate(current);
        while (size > 1)
        {
            var finer = new List<GridCell>();
            foreach (var cell in current)
                if (HidesLevel(cell))
                    Split(cell, finer);
                else
                    done.Add(cell);
            Evaluate(finer);
            current = finer;
            size /= 2;
        }

        return new ContourGrid(x, y, values, known, [.. done, .. current]);
    }

    private static void Split(GridCell cell, List<GridCell> parts)
    {
        var half = cell.Size / 2;
        parts.Add(new(cell.Column, cell.Row, half));
        parts.Add(new(cell.Column + half, cell.Row, half));
        parts.Add(new(cell.Column, cell.Row + half, half));
        parts.Add(new(cell.Column + half, cell.Row + half, half));
    }

    private static double[] Places(double low, double high, int steps)
    {
        var places = new double[steps + 1];
        for (var i = 0; i < steps; i++)
            places[i] = low + (high - low) * i / steps;
        places[steps] = high;
        return places;
    }

    private void Evaluate(List<GridCell> cells)
    {
        var nodes = new List<int>();
        foreach (var cell in cells)
            for (var corner = 0; corner < 4; corner++)
            {
                var node = (cell.Row + corner / 2 * cell.Size) * columns + cell.Column + corner % 2 * cell.Size;
                if (!known[node])
                    nodes.Add(node);
                known[node] = true;
            }

        cancellation.ThrowIfCancellationRequested();
        var (atX, atY, found) = (new double[nodes.Count], new double[nodes.Count], new double[nodes.Count]);
        for (var i = 0; i < nodes.Count; i++)
            (atX[i], atY[i]) = (x[nodes[i] % columns], y[nodes[i] / columns]);
        function.Values(atX, atY, found, found.Length);
        for (var i = 0; i < nodes.Count; i++)
            values[nodes[i]] = found[i];
    }

    private bool HidesLevel(GridCell cell)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var corner = 0; corner < 4; corner++)
        {
            var value = values[(cell.Row + corner / 2 * cell.Size) * columns + cell.Column + corner % 2 * cell.Size];
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        if (!double.IsFinite(low) || !double.IsFinite(high))
            return !IsAlikeAround(cell);
        var bend = Bend(cell);
        if (bend == 0)
            return false;
        foreach (var level in levels)
            if (level >= low - Reach * bend && level <= high + Reach * bend
                && (bend > Bends * (high - low) || level < low || level > high))
                return true;
        return false;
    }

    /// <summary>Whether all nodes in and next to a cell lack a value, or are infinite alike.</summary>
    private bool IsAlikeAround(GridCell cell)
    {
        var first = values[cell.Row * columns + cell.Column];
        for (var row = cell.Row - cell.Size; row <= cell.Row + 2 * cell.Size; row += cell.Size)
            for (var column = cell.Column - cell.Size; column <= cell.Column + 2 * cell.Size; column += cell.Size)
                if (row >= 0 && row < rows && column >= 0 && column < columns
                    && known[row * columns + column] && !values[row * columns + column].Equals(first))
                    return false;
        return true;
    }

    /// <summary>How far values along the cell's edges bend away from straight lines, judged by the nodes around it.</summary>
    private double Bend(GridCell cell)
    {
        var bend = 0.0;
        for (var corner = 0; corner < 4; corner++)
        {
            var (column, row) = (cell.Column + corner % 2 * cell.Size, cell.Row + corner / 2 * cell.Size);
            bend = Math.Max(bend, Second(column, row, cell.Size, 0) + Second(column, row, 0, cell.Size));
        }

        return bend;
    }

    private double Second(int column, int row, int stepX, int stepY)
    {
        if (column < stepX || row < stepY || column + stepX >= columns || row + stepY >= rows)
            return 0;
        var (node, step) = (row * columns + column, stepY * columns + stepX);
        if (!known[node - step] || !known[node + step])
            return 0;
        var second = Math.Abs(values[node - step] - 2 * values[node] + values[node + step]);
        return double.IsNaN(second) ? double.PositiveInfinity : second / 4;
    }
}
