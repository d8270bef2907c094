namespace Nadir.Figures;

/// <summary>Surfaces as facets from the farthest to the nearest, so that each painted one hides what it stands before.</summary>
/// <remarks>
/// Exact, for any eye: a ray passes the cells of a grid away from the eye's column and row only, the vertical plane of a
/// diagonal parts a cell, and where surfaces share a place it is cut along their lines, diagonals and crossings until
/// each part has one above the other.
/// </remarks>
internal sealed class Terrain
{
    // Parts smaller than this share of the box come from rounding and cannot be seen.
    private const double LeastArea = 1e-13;
    private readonly IReadOnlyList<SurfaceGrid> grids;
    private readonly Projection projection;
    private readonly FacetLight light;
    private readonly double[] lefts;
    private readonly double[] fronts;

    public Terrain(IReadOnlyList<SurfaceGrid> grids, Projection projection)
    {
        (this.grids, this.projection) = (grids, projection);
        light = new FacetLight(projection);
        lefts = [.. grids.SelectMany(grid => grid.X).Distinct().Order()];
        fronts = [.. grids.SelectMany(grid => grid.Y).Distinct().Order()];
        var eye = projection.Eye;
        foreach (var column in FarToNear(lefts, eye.X))
        {
            foreach (var row in FarToNear(fronts, eye.Y))
                AddCell(row, column);
        }
    }

    /// <summary>Far to near.</summary>
    public List<Facet> Facets { get; } = [];

    /// <summary>The same surfaces as flat parts, in no order.</summary>
    public List<Seen[]> Parts { get; } = [];

    private static IEnumerable<int> FarToNear(double[] lines, double eye)
    {
        var cells = lines.Length - 1;
        var before = 0;
        while (before < cells && lines[before + 1] <= eye)
            yield return before++;
        for (var cell = cells - 1; cell > before; cell--)
            yield return cell;
        if (before < cells)
            yield return before;
    }

    private void AddCell(int row, int column)
    {
        var middle = new Point3((lefts[column] + lefts[column + 1]) / 2, (fronts[row] + fronts[row + 1]) / 2, 0);
        var present = new List<SurfaceCell>();
        for (var surface = 0; surface < grids.Count; surface++)
        {
            if (SurfaceCell.At(grids[surface], surface, middle) is { } cell)
                present.Add(cell);
        }

        if (present.Count == 0)
            return;
        if (Stacked(present) is { } farToNear)
        {
            foreach (var cell in farToNear)
                AddAlone(cell, row, column);
            return;
        }

        Point3[] region =
        [
            new(lefts[column], fronts[row], 0), new(lefts[column + 1], fronts[row], 0),
            new(lefts[column + 1], fronts[row + 1], 0), new(lefts[column], fronts[row + 1], 0),
        ];
        Divide(region, [.. present.Select(cell => cell.Cut)], 0, part => AddShared(part, present));
    }

    /// <summary>Cells with level planes between them, far to near; null where they may cross.</summary>
    private IEnumerable<SurfaceCell>? Stacked(List<SurfaceCell> present)
    {
        if (present.Count == 1)
            return present;
        if (!present.All(cell => cell.IsWhole))
            return null;
        var rising = present.OrderBy(cell => cell.Lowest).ToList();
        if (rising.Zip(rising.Skip(1)).Any(pair => pair.First.Highest > pair.Second.Lowest))
            return null;
        var above = rising.Where(cell => cell.Lowest > projection.Eye.Z).Reverse();
        return above.Concat(rising.Where(cell => cell.Lowest <= projection.Eye.Z));
    }

    private void AddAlone(SurfaceCell cell, int row, int column)
    {
        var near = cell.Cut.Depth(projection.Eye) >= 0;
        var (back, fore) = (cell.Triangle(!near), cell.Triangle(near));
        var isAll = cell.Left == lefts[column] && cell.Right == lefts[column + 1]
            && cell.Front == fronts[row] && cell.Back == fronts[row + 1];
        if (!isAll)
        {
            Add(cell, Within(back, row, column));
            Add(cell, Within(fore, row, column));
        }
        else if (cell.IsWhole && cell.IsInBox && Clockwise(back) is var first && Clockwise(fore) is var second
            && first.Reversed == second.Reversed)
        {
            Parts.Add(first.Outline);
            Parts.Add(second.Outline);
            Point3[] corners = first.Reversed ? [.. cell.Corners.Reverse()] : cell.Corners;
            Facets.Add(new Facet(cell.Surface, Project(corners), cell.MeanHeight, light.On(cell), cell.Borders(corners)));
        }
        else
        {
            Add(cell, back);
            Add(cell, fore);
        }
    }

    private Point3[] Within(Point3[] triangle, int row, int column)
    {
        if (!triangle.All(corner => corner.IsFinite))
            return [];
        HalfSpace[] sides =
        [
            new(new Point3(1, 0, 0), lefts[column]), new(new Point3(-1, 0, 0), -lefts[column + 1]),
            new(new Point3(0, 1, 0), fronts[row]), new(new Point3(0, -1, 0), -fronts[row + 1]),
        ];
        return sides.Aggregate(triangle, (part, side) => side.Clip(part));
    }

    // Within the part no surface bends, so two of them cross along one line at most.
    private void AddShared(Point3[] part, List<SurfaceCell> present)
    {
        var middle = Middle(part);
        var sheets = present.Select(cell => (Cell: cell, Triangle: cell.Triangle(cell.Cut.Depth(middle) >= 0)))
            .Where(sheet => sheet.Triangle.All(corner => corner.IsFinite))
            .Select(sheet => (sheet.Cell, Plane: HeightPlane.Through(sheet.Triangle)))
            .ToList();
        var crossings = new List<HalfSpace>();
        for (var i = 0; i < sheets.Count; i++)
        {
            for (var j = 0; j < i; j++)
                crossings.Add(sheets[i].Plane.Above(sheets[j].Plane));
        }

        Divide(part, crossings, 0, piece =>
        {
            // The eye sees the upper sides of some planes and the lower sides of the others.
            var center = Middle(piece);
            var rising = sheets.OrderBy(sheet => sheet.Plane.Height(center)).ToList();
            var seenFromBelow = rising.Where(sheet => sheet.Plane.Height(projection.Eye) > projection.Eye.Z).Reverse();
            var seenFromAbove = rising.Where(sheet => sheet.Plane.Height(projection.Eye) <= projection.Eye.Z);
            foreach (var (cell, plane) in seenFromBelow.Concat(seenFromAbove))
                Add(cell, [.. piece.Select(plane.Lift)]);
        });
    }

    private void Divide(Point3[] region, IReadOnlyList<HalfSpace> cuts, int next, Action<Point3[]> use)
    {
        if (region.Length < 3 || Area(region) < LeastArea)
            return;
        if (next == cuts.Count)
        {
            use(region);
            return;
        }

        var cut = cuts[next].Depth(projection.Eye) >= 0 ? cuts[next] : cuts[next].Other;
        Divide(cut.Other.Clip(region), cuts, next + 1, use);
        Divide(cut.Clip(region), cuts, next + 1, use);
    }

    private void Add(SurfaceCell cell, Point3[] piece)
    {
        if (piece.Length < 3 || !piece.All(corner => corner.IsFinite))
            return;
        var inside = HalfSpace.InBox(piece);
        if (inside.Length < 3)
            return;
        var (outline, reversed) = Clockwise(inside);
        if (reversed)
            Array.Reverse(inside = [.. inside]);
        Parts.Add(outline);
        var height = cell.IsWhole && cell.IsInBox ? cell.MeanHeight : inside.Average(corner => corner.Z);
        Facets.Add(new Facet(cell.Surface, outline, height, light.On(cell), cell.Borders(inside)));
    }

    private (Seen[] Outline, bool Reversed) Clockwise(Point3[] polygon)
    {
        var outline = Project(polygon);
        var turn = 0.0;
        for (var i = 2; i < outline.Length; i++)
            turn += outline[0].Turn(outline[i - 1], outline[i]);
        if (turn >= 0)
            return (outline, false);
        Array.Reverse(outline);
        return (outline, true);
    }

    private Seen[] Project(Point3[] polygon) => Array.ConvertAll(polygon, projection.Of);

    private static Point3 Middle(Point3[] polygon) =>
        polygon.Aggregate(default(Point3), (sum, corner) => sum + corner) * (1.0 / polygon.Length);

    private static double Area(Point3[] polygon)
    {
        var area = 0.0;
        for (var i = 2; i < polygon.Length; i++)
            area += (polygon[i - 1] - polygon[0]).Cross(polygon[i] - polygon[0]).Z;
        return Math.Abs(area) / 2;
    }
}
