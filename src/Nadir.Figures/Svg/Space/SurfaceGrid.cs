using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>A surface in the box: heights at crossings of its lines, and two triangles a cell between them.</summary>
internal sealed class SurfaceGrid
{
    /// <summary>The most lines of a surface each way: enough that more could not be told apart.</summary>
    public const int MostLines = 129;

    // A surface is drawn by triangles, so what lies on it lies a little off them: twice what they sag, and a line's width.
    private const double SagFactor = 2;
    private const double LeastNearby = 0.004;
    private const double MostNearby = 0.12;
    private readonly double[,] heights;

    public SurfaceGrid(double[] x, double[] y, double[,] heights) => (X, Y, this.heights) = (x, y, heights);

    public double[] X { get; }

    public double[] Y { get; }

    /// <summary>In the box, rows along y; NaN leaves a hole.</summary>
    public double[,] Heights => heights;

    public int Columns => X.Length - 1;

    public int Rows => Y.Length - 1;

    public static SurfaceGrid Of(SurfaceTrace surface, SpaceAxes axes)
    {
        var columns = Lines(surface.X, axes.X);
        var rows = Lines(surface.Y, axes.Y);
        var heights = new double[rows.Length, columns.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < columns.Length; column++)
                heights[row, column] = axes.PlaceZ(surface[rows[row], columns[column]]);
        }

        double[] x = [.. columns.Select(at => axes.PlaceX(surface.X[at]))];
        double[] y = [.. rows.Select(at => axes.PlaceY(surface.Y[at]))];
        return new SurfaceGrid(x, y, heights);
    }

    /// <summary>Says so where lines are left out.</summary>
    public static string? Note(SurfaceTrace surface)
    {
        var (columns, rows) = (Math.Min(surface.X.Count, MostLines), Math.Min(surface.Y.Count, MostLines));
        return columns == surface.X.Count && rows == surface.Y.Count
            ? null
            : Messages.Text($"Drawn on {columns} × {rows} of the surface's {surface.X.Count} × {surface.Y.Count} points.");
    }

    public Point3 Corner(int row, int column) => new(X[column], Y[row], heights[row, column]);

    /// <summary>Whether a cell is cut from its lower left to its upper right; else the other way.</summary>
    /// <remarks>The diagonal with the lesser fall follows ridges and valleys, and one that ends in a hole loses least.</remarks>
    public bool CutsUp(int row, int column)
    {
        var up = Math.Abs(heights[row, column] - heights[row + 1, column + 1]);
        var down = Math.Abs(heights[row, column + 1] - heights[row + 1, column]);
        return !double.IsNaN(up) && !(down < up);
    }

    /// <summary>The vertical plane along a cell's diagonal; its inside is right of or below it.</summary>
    public HalfSpace Cut(int row, int column)
    {
        var (width, depth) = (X[column + 1] - X[column], Y[row + 1] - Y[row]);
        var normal = CutsUp(row, column) ? new Point3(depth, -width, 0) : new Point3(-depth, -width, 0);
        var end = Corner(row, CutsUp(row, column) ? column : column + 1);
        return new HalfSpace(normal, normal.Dot(end with { Z = 0 }));
    }

    /// <summary>The triangle of a cell on one side of its cut.</summary>
    public Point3[] Triangle(int row, int column, bool inside)
    {
        var (low, right) = (Corner(row, column), Corner(row, column + 1));
        var (high, left) = (Corner(row + 1, column + 1), Corner(row + 1, column));
        return (CutsUp(row, column), inside) switch
        {
            (true, true) => [low, right, high],
            (true, false) => [low, high, left],
            (false, true) => [low, right, left],
            _ => [right, high, left],
        };
    }

    /// <summary>How far off its triangles a point may be that still counts as on the surface. Unit: the box's width.</summary>
    public double Nearby(int row, int column)
    {
        var (rising, falling) = (
            heights[row, column] + heights[row + 1, column + 1], heights[row, column + 1] + heights[row + 1, column]);
        var sag = Math.Abs(rising - falling) / 4;
        for (var corner = 0; corner < 4; corner++)
        {
            var (down, across) = (row + corner / 2, column + corner % 2);
            sag = Math.Max(sag, (Bend(down, across, 1, 0) + Bend(down, across, 0, 1)) / 8);
        }

        return double.IsNaN(sag) ? LeastNearby : Math.Min(LeastNearby + SagFactor * sag, MostNearby);
    }

    /// <summary>Which cell holds a place of one axis; −1 outside.</summary>
    public static int CellOf(double[] lines, double place)
    {
        if (!(place >= lines[0] && place <= lines[^1]))
            return -1;
        var at = Array.BinarySearch(lines, place);
        return Math.Min(at >= 0 ? at : ~at - 1, lines.Length - 2);
    }

    private double Bend(int row, int column, int down, int across)
    {
        if (row < down || column < across || row + down > Rows || column + across > Columns)
            return 0;
        var bend = heights[row - down, column - across] - 2 * heights[row, column] + heights[row + down, column + across];
        return double.IsNaN(bend) ? 0 : Math.Abs(bend);
    }

    private static int[] Lines(IReadOnlyList<double> places, AxisView axis)
    {
        var count = Math.Min(places.Count, MostLines);
        return
        [
            .. Enumerable.Range(0, count)
                .Select(line => (int)Math.Round(line * (places.Count - 1.0) / (count - 1), MidpointRounding.AwayFromZero))
                .Where(line => axis.CanPlace(places[line])),
        ];
    }
}
