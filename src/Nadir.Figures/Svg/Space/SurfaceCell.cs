namespace Nadir.Figures;

/// <summary>A cell of a surface between four crossings of its lines.</summary>
internal sealed class SurfaceCell
{
    private readonly SurfaceGrid grid;
    private readonly int row;
    private readonly int column;

    private SurfaceCell(SurfaceGrid grid, int surface, int row, int column)
    {
        (this.grid, Surface, this.row, this.column) = (grid, surface, row, column);
        Corners =
        [
            grid.Corner(row, column), grid.Corner(row, column + 1),
            grid.Corner(row + 1, column + 1), grid.Corner(row + 1, column),
        ];
        Cut = grid.Cut(row, column);
        (IsWhole, IsInBox) = (true, true);
        foreach (var corner in Corners)
        {
            IsWhole &= corner.IsFinite;
            IsInBox &= Math.Abs(corner.X) <= Projection.Half.X && Math.Abs(corner.Y) <= Projection.Half.Y
                && Math.Abs(corner.Z) <= Projection.Half.Z;
        }
    }

    public int Surface { get; }

    /// <summary>Around, from the lowest x and y.</summary>
    public Point3[] Corners { get; }

    public HalfSpace Cut { get; }

    public bool IsWhole { get; }

    public bool IsInBox { get; }

    public double Left => Corners[0].X;

    public double Right => Corners[1].X;

    public double Front => Corners[0].Y;

    public double Back => Corners[2].Y;

    public double Lowest => Corners.Min(corner => corner.Z);

    public double Highest => Corners.Max(corner => corner.Z);

    public double MeanHeight => (Corners[0].Z + Corners[1].Z + Corners[2].Z + Corners[3].Z) / 4;

    /// <summary>How far off its triangles a point may be that still counts as on the surface.</summary>
    public double Nearby => grid.Nearby(row, column);

    /// <summary>The cell over a place; null where there is none.</summary>
    public static SurfaceCell? At(SurfaceGrid grid, int surface, Point3 place)
    {
        var (row, column) = (SurfaceGrid.CellOf(grid.Y, place.Y), SurfaceGrid.CellOf(grid.X, place.X));
        return row < 0 || column < 0 ? null : new SurfaceCell(grid, surface, row, column);
    }

    public Point3[] Triangle(bool inside) => grid.Triangle(row, column, inside);

    /// <summary>The direction away from the cell; of a triangle where a corner is missing.</summary>
    public Point3 Normal()
    {
        if (IsWhole)
            return (Corners[2] - Corners[0]).Cross(Corners[3] - Corners[1]).Direction();
        var triangle = Triangle(true) is var below && below.All(corner => corner.IsFinite) ? below : Triangle(false);
        return (triangle[1] - triangle[0]).Cross(triangle[2] - triangle[0]).Direction();
    }

    /// <summary>Which sides of a piece lie on the cell's own, one bit each.</summary>
    public uint Borders(Point3[] piece)
    {
        var bits = 0u;
        for (var i = 0; i < piece.Length; i++)
        {
            var (from, to) = (piece[i], piece[(i + 1) % piece.Length]);
            var along = from.X == to.X && (from.X == Left || from.X == Right)
                || from.Y == to.Y && (from.Y == Front || from.Y == Back);
            bits |= along ? 1u << i : 0;
        }

        return bits;
    }
}
