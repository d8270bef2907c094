using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>Distances between drawn lines, in shares of the window.</summary>
internal sealed class CurveGeometry(PlaneBox window)
{
    private const double Touching = 2e-4;

    public double Distance(double x, double y, IEnumerable<Polyline> lines) =>
        lines.Select(line => Segments(line).Select(segment => Distance((x, y), segment)).DefaultIfEmpty(1).Min())
            .DefaultIfEmpty(1).Min();

    public double Distance((double X, double Y) one, (double X, double Y) other) =>
        double.Hypot((one.X - other.X) / window.Width, (one.Y - other.Y) / window.Height);

    /// <summary>Lines that touch or cross, together.</summary>
    public List<List<Polyline>> Groups(IReadOnlyList<Polyline> lines)
    {
        var group = Enumerable.Range(0, lines.Count).ToArray();
        for (var i = 0; i < lines.Count; i++)
            for (var j = i + 1; j < lines.Count; j++)
                if (group[i] != group[j] && Touch(lines[i], lines[j]))
                {
                    var (from, to) = (group[j], group[i]);
                    group = Array.ConvertAll(group, name => name == from ? to : name);
                }

        return [.. Enumerable.Range(0, lines.Count).GroupBy(i => group[i], i => lines[i]).Select(lines => lines.ToList())];
    }

    public static IEnumerable<((double X, double Y) A, (double X, double Y) B)> Segments(Polyline line)
    {
        for (var i = line.IsClosed ? 0 : 1; i < line.Count; i++)
            yield return (At(line, i == 0 ? line.Count - 1 : i - 1), At(line, i));
    }

    private static (double X, double Y) At(Polyline line, int i) => (line.X[i], line.Y[i]);

    private bool Touch(Polyline one, Polyline other)
    {
        var others = Segments(other).ToList();
        foreach (var first in Segments(one))
            foreach (var second in others)
                if (AreNear(first, second) && (Cross(first, second)
                    || Distance(first.A, second) < Touching || Distance(first.B, second) < Touching
                    || Distance(second.A, first) < Touching || Distance(second.B, first) < Touching))
                    return true;
        return false;
    }

    private bool AreNear(((double X, double Y) A, (double X, double Y) B) one, ((double X, double Y) A, (double X, double Y) B) other)
    {
        var (x, y) = (Touching * window.Width, Touching * window.Height);
        return Math.Min(one.A.X, one.B.X) - x <= Math.Max(other.A.X, other.B.X)
            && Math.Max(one.A.X, one.B.X) + x >= Math.Min(other.A.X, other.B.X)
            && Math.Min(one.A.Y, one.B.Y) - y <= Math.Max(other.A.Y, other.B.Y)
            && Math.Max(one.A.Y, one.B.Y) + y >= Math.Min(other.A.Y, other.B.Y);
    }

    private static bool Cross(((double X, double Y) A, (double X, double Y) B) one, ((double X, double Y) A, (double X, double Y) B) other)
    {
        static double Turn((double X, double Y) a, (double X, double Y) b, (double X, double Y) c) =>
            (b.X - a.X) * (c.Y - a.Y) - (b.Y - a.Y) * (c.X - a.X);
        return Turn(one.A, one.B, other.A) * Turn(one.A, one.B, other.B) < 0
            && Turn(other.A, other.B, one.A) * Turn(other.A, other.B, one.B) < 0;
    }

    private double Distance((double X, double Y) point, ((double X, double Y) A, (double X, double Y) B) segment)
    {
        var (x, y) = ((segment.B.X - segment.A.X) / window.Width, (segment.B.Y - segment.A.Y) / window.Height);
        var (offX, offY) = ((point.X - segment.A.X) / window.Width, (point.Y - segment.A.Y) / window.Height);
        var square = x * x + y * y;
        var share = square == 0 ? 0 : Math.Clamp((offX * x + offY * y) / square, 0, 1);
        return double.Hypot(offX - share * x, offY - share * y);
    }
}
