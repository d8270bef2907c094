namespace Nadir.Figures;

/// <summary>Halves cells until each is proven empty or crossed, or as small as allowed.</summary>
internal sealed class CellSearch(PlaneFunction function, Lattice lattice, CancellationToken cancellation)
{
    private const int Few = 48;
    private readonly CellProof proof = new(function);
    private readonly ArcTracer tracer = new(function, lattice.Window);

    /// <summary>The arcs of all proven cells so far.</summary>
    public List<CurvePoint[]> Arcs { get; } = [];

    /// <summary>Cells looked at so far.</summary>
    public int CellCount => proof.Count;

    /// <summary>Cells in which the function is 0 everywhere.</summary>
    public int FullCells { get; private set; }

    /// <summary>Looks at cells of one level and their parts; returns what stays undecided, all of one level.</summary>
    /// <param name="cells">All of one level.</param>
    /// <param name="deepest">The level of the smallest cells.</param>
    /// <param name="most">The most undecided cells that are halved further.</param>
    /// <param name="growth">How many times as many undecided cells a level may leave as the one before, once there are <see cref="Few"/>.</param>
    public List<UndecidedCell> Run(IEnumerable<Cell> cells, int deepest, int most, double growth = double.PositiveInfinity)
    {
        var current = cells.ToList();
        var undecided = new List<UndecidedCell>();
        while (current.Count > 0)
        {
            var before = current.Count / 4;
            undecided.Clear();
            foreach (var cell in current)
            {
                if ((proof.Count & 255) == 0)
                    cancellation.ThrowIfCancellationRequested();
                Look(cell, undecided);
            }

            if (undecided.Count == 0 || undecided.Count > most || undecided[0].Cell.Level >= deepest
                || undecided.Count > Few && undecided.Count > growth * before)
                break;
            current.Clear();
            foreach (var cell in undecided)
                for (var part = 0; part < 4; part++)
                    current.Add(cell.Cell.Part(part));
        }

        return undecided;
    }

    private void Look(Cell cell, List<UndecidedCell> undecided)
    {
        var box = lattice.Box(cell);
        switch (proof.Of(box, out var isContinuous))
        {
            case CellState.Empty:
                break;
            case CellState.Full:
                FullCells++;
                break;
            case CellState.Undecided:
                undecided.Add(new UndecidedCell(cell, isContinuous));
                break;
            case var state:
                if (!tracer.Trace(box, state, Arcs))
                    undecided.Add(new UndecidedCell(cell, IsContinuous: true));
                break;
        }
    }
}
