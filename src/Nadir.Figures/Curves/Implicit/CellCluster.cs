namespace Nadir.Figures;

/// <summary>Undecided cells of one level that touch, corners included.</summary>
internal sealed class CellCluster
{
    private CellCluster(List<UndecidedCell> cells) => Cells = cells;

    public List<UndecidedCell> Cells { get; }

    /// <summary>The longer side of the box around it, in cells.</summary>
    public int Span => 1 + Math.Max(
        Cells.Max(cell => cell.Cell.Column) - Cells.Min(cell => cell.Cell.Column),
        Cells.Max(cell => cell.Cell.Row) - Cells.Min(cell => cell.Cell.Row));

    public bool IsContinuous => Cells.TrueForAll(cell => cell.IsContinuous);

    public PlaneBox Box(Lattice lattice)
    {
        var boxes = Cells.ConvertAll(cell => lattice.Box(cell.Cell));
        return new PlaneBox(
            boxes.Min(box => box.XLow), boxes.Max(box => box.XHigh), boxes.Min(box => box.YLow), boxes.Max(box => box.YHigh));
    }

    public static List<CellCluster> Of(List<UndecidedCell> cells)
    {
        var places = new Dictionary<(int, int), int>(cells.Count);
        for (var i = 0; i < cells.Count; i++)
            places[(cells[i].Cell.Column, cells[i].Cell.Row)] = i;
        var seen = new bool[cells.Count];
        var clusters = new List<CellCluster>();
        var waiting = new Stack<int>();
        for (var first = 0; first < cells.Count; first++)
        {
            if (seen[first])
                continue;
            var members = new List<UndecidedCell>();
            seen[first] = true;
            waiting.Push(first);
            while (waiting.TryPop(out var at))
            {
                members.Add(cells[at]);
                for (var i = 0; i < 9; i++)
                    if (places.TryGetValue((cells[at].Cell.Column + i % 3 - 1, cells[at].Cell.Row + i / 3 - 1), out var other)
                        && !seen[other])
                    {
                        seen[other] = true;
                        waiting.Push(other);
                    }
            }

            clusters.Add(new CellCluster(members));
        }

        return clusters;
    }
}
