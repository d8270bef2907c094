using Nadir.Expressions;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>Where values on a fine grid change sign without a jump, and whether lines drawn agree.</summary>
internal sealed class GridWitness
{
    private readonly PlaneBox window;
    private readonly FormulaFunction function;
    private readonly int cells;
    private readonly List<(double X, double Y)> crossings = [];

    public GridWitness(Formula formula, PlaneBox window, int cells)
    {
        (this.window, this.cells) = (window, cells);
        function = formula.Compile("x", "y");
        // Off the round numbers at which kinks, saddles and corners lie.
        double X(int i) => window.XLow + (i + 0.3183) / (cells + 1) * window.Width;
        double Y(int i) => window.YLow + (i + 0.5772) / (cells + 1) * window.Height;
        for (var row = 0; row <= cells; row++)
        {
            for (var column = 0; column <= cells; column++)
            {
                if (column < cells)
                    Add((X(column), Y(row)), (X(column + 1), Y(row)));
                if (row < cells)
                    Add((X(column), Y(row)), (X(column), Y(row + 1)));
            }
        }
    }

    public IEnumerable<string> Faults(
        IReadOnlyList<Polyline> pieces, IReadOnlyList<(double X, double Y)> points, double near, double missing)
    {
        // In a grid of cells as wide as what is near.
        var drawn = new HashSet<(int, int)>();
        foreach (var (a, b) in pieces.SelectMany(CurveGeometry.Segments))
        {
            var steps = (int)Math.Ceiling(double.Hypot((b.X - a.X) / window.Width, (b.Y - a.Y) / window.Height) / near * 3);
            for (var i = 0; i <= steps; i++)
                drawn.Add(Cell((a.X + (b.X - a.X) * i / Math.Max(1, steps), a.Y + (b.Y - a.Y) * i / Math.Max(1, steps)), near));
        }

        foreach (var point in points)
            drawn.Add(Cell(point, near));
        var missed = crossings.Where(crossing => !HasNeighbour(drawn, Cell(crossing, near))).ToList();
        foreach (var start in missed)
        {
            var reach = missed.Where(other => Distance(start, other) < 2 * missing).Select(other => Distance(start, other)).DefaultIfEmpty(0).Max();
            if (reach >= missing)
            {
                yield return FormattableString.Invariant($"nothing is drawn about ({start.X:g6}, {start.Y:g6}), {missed.Count} crossings missed");
                break;
            }
        }

        var seen = crossings.Select(crossing => Cell(crossing, near)).ToHashSet();
        foreach (var point in pieces.SelectMany(piece => piece.X.Zip(piece.Y)))
        {
            if (!IsZero(point) && !HasNeighbour(seen, Cell(point, near)))
            {
                yield return FormattableString.Invariant($"({point.First:g9}, {point.Second:g9}) is drawn, where the value is {function.Value([point.First, point.Second]):g3}");
                break;
            }
        }

        foreach (var piece in pieces.Where(piece => !piece.IsClosed && piece.Count > 2))
        {
            if (Distance((piece.X[0], piece.Y[0]), (piece.X[^1], piece.Y[^1])) is > 0 and var gap && gap < near / 4 && piece.Length > 20 * near * Math.Max(window.Width, window.Height))
                yield return FormattableString.Invariant($"a line that comes back to ({piece.X[0]:g6}, {piece.Y[0]:g6}) is open");
        }
    }

    // A zero, or a change of sign within rounding of the point.
    private bool IsZero((double X, double Y) point)
    {
        var (x, y) = (window.Width * 1e-7, window.Height * 1e-7);
        double[] around =
        [
            function.Value([point.X, point.Y]), function.Value([point.X - x, point.Y]), function.Value([point.X + x, point.Y]),
            function.Value([point.X, point.Y - y]), function.Value([point.X, point.Y + y]),
        ];
        return around[0] == 0 || around.Any(value => value <= 0) && around.Any(value => value >= 0);
    }

    private void Add((double X, double Y) from, (double X, double Y) to)
    {
        var (first, last) = (function.Value([from.X, from.Y]), function.Value([to.X, to.Y]));
        if (!double.IsFinite(first) || !double.IsFinite(last) || first < 0 == last < 0)
            return;
        for (var i = 0; i < 60; i++)
        {
            var middle = ((from.X + to.X) / 2, (from.Y + to.Y) / 2);
            var value = function.Value([middle.Item1, middle.Item2]);
            if (!double.IsFinite(value))
                return;
            (from, first, to, last) = value < 0 == first < 0 ? (middle, value, to, last) : (from, first, middle, value);
        }

        // At a jump or a pole the values on both sides stay apart.
        if (Math.Min(Math.Abs(first), Math.Abs(last)) <= 1e-6 * Scale(from))
            crossings.Add(from);
    }

    // How large values are about a place.
    private double Scale((double X, double Y) place)
    {
        var (x, y) = (window.Width / cells, window.Height / cells);
        double[] around =
        [
            function.Value([place.X - x, place.Y]), function.Value([place.X + x, place.Y]), function.Value([place.X, place.Y - y]), function.Value([place.X, place.Y + y]),
        ];
        return around.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
    }

    private (int, int) Cell((double X, double Y) point, double size) =>
        ((int)Math.Floor((point.X - window.XLow) / window.Width / size), (int)Math.Floor((point.Y - window.YLow) / window.Height / size));

    private double Distance((double X, double Y) one, (double X, double Y) other) =>
        double.Hypot((one.X - other.X) / window.Width, (one.Y - other.Y) / window.Height);

    private static bool HasNeighbour(HashSet<(int, int)> cells, (int Column, int Row) cell)
    {
        for (var row = -1; row <= 1; row++)
            for (var column = -1; column <= 1; column++)
                if (cells.Contains((cell.Column + column, cell.Row + row)))
                    return true;
        return false;
    }
}
