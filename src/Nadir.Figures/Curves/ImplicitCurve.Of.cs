using Nadir.Expressions;
using Nadir.Tensors;

namespace Nadir.Figures;

public sealed partial class ImplicitCurve
{
    // Of the window.
    private const double Near = 1.0 / 512;

    /// <summary>The curve of an equation.</summary>
    /// <param name="equation">Such as <c>x^2 + y^2 + x*y = 1</c>; an expression is taken as equal to 0.</param>
    /// <param name="x">The window's horizontal range.</param>
    /// <param name="y">The window's vertical range.</param>
    /// <param name="quality">How finely to look where nothing can be proven.</param>
    /// <param name="xName">The variable along the horizontal axis.</param>
    /// <param name="yName">The variable along the vertical axis.</param>
    /// <param name="cancellation">Ends the work between two steps.</param>
    /// <remarks>
    /// Cells of the window are proven empty or crossed by one arc through enclosures of the formula and its slopes, and halved until they
    /// are; arcs are drawn from points on the curve. Singular points (crossings, cusps, single points), curves without a change of sign
    /// and ends of the domain stay undecided in small cells, where values decide. Twin: none; matplotlib's <c>contour(…, [0])</c> samples only.
    /// </remarks>
    /// <exception cref="ArgumentException">A range is empty or not finite, a name has no value, or there is no name, or it is a condition.</exception>
    public static ImplicitCurve Of(
        Formula equation,
        (double Low, double High) x,
        (double Low, double High) y,
        CurveQuality quality = CurveQuality.Normal,
        string xName = "x",
        string yName = "y",
        CancellationToken cancellation = default)
    {
        var window = PlaneWindow.Of(x, y);
        if (Require.Present(equation).IsCondition)
            throw Error.Argument($"`{equation.Text}` is a condition; ask ImplicitRegion for the region, or write = for its edge.", nameof(equation));
        PlaneFactors.RequireNames(equation, xName, yName);
        var found = Find(equation, window, quality, xName, yName, cancellation);
        return Joined(window, found, found.SelectMany(curve => curve.Strands).ToList(), LevelOf(quality));
    }

    /// <summary>The parts of several expressions' curves that lie on the edge of a region.</summary>
    internal static ImplicitCurve OfEdges(
        IReadOnlyList<Formula> expressions, PlaneBox window, CurveQuality quality, string xName, string yName,
        RegionEdge edge, CancellationToken cancellation)
    {
        var found = expressions.Where(expression => expression.Names.Count > 0)
            .SelectMany(expression => Find(expression, window, quality, xName, yName, cancellation)).ToList();
        var strands = found.SelectMany(curve => curve.Strands).ToList();
        return Joined(window, found, expressions.Count > 1 ? edge.Cut(strands) : strands, LevelOf(quality));
    }

    private static List<FoundCurve> Find(
        Formula equation, PlaneBox window, CurveQuality quality, string xName, string yName, CancellationToken cancellation)
    {
        var level = LevelOf(quality);
        return PlaneFactors.Of(equation, xName, yName, window)
            .ConvertAll(function => new CurveFinder(function, window, level, cancellation).Find());
    }

    private static int LevelOf(CurveQuality quality) =>
        Require.Defined(quality) switch { CurveQuality.Draft => 7, CurveQuality.Fine => 11, _ => 9 };

    private static ImplicitCurve Joined(PlaneBox window, List<FoundCurve> found, List<Strand> strands, int level)
    {
        var points = found.SelectMany(curve => curve.IsolatedPoints).Where(point => !IsNear(point, strands, window)).ToList();
        var undecided = found.SelectMany(curve => curve.UndecidedCells).ToList();
        return new ImplicitCurve(
            window,
            strands.ConvertAll(strand => Thinning.Thin(strand, window).ToPolyline()),
            points.ConvertAll(point => (point.X, point.Y)),
            new CurveCertificate(undecided),
            [.. Remarks(found, level)]);
    }

    private static IEnumerable<string> Remarks(List<FoundCurve> found, int level)
    {
        if (found.Sum(curve => curve.FullCells) is > 0 and var full)
            yield return FormattableString.Invariant($"the equation holds all over {full} cells of the window");
        if (found.Select(curve => curve.Level).DefaultIfEmpty(level).Min() is var reached && reached < level)
            yield return FormattableString.Invariant(
                $"the curve is too fine for the window: cells of 1/{1 << reached} of it were not halved further; choose smaller ranges");
    }

    // A point on a line is none of its own.
    private static bool IsNear(CurvePoint point, List<Strand> strands, PlaneBox window)
    {
        foreach (var strand in strands)
            for (var i = strand.IsClosed ? 0 : 1; i < strand.Points.Count; i++)
                if (Thinning.Distance(point, strand.Points[i == 0 ? ^1 : i - 1], strand.Points[i], window) < Near)
                    return true;
        return false;
    }
}
