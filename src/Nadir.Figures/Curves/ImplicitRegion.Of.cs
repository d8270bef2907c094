using Nadir.Expressions;
using Nadir.Tensors;

namespace Nadir.Figures;

public sealed partial class ImplicitRegion
{
    // Cells along each axis at first; they are halved up to three times along the edge.
    private const int Cells = 64;

    /// <summary>The region of a condition.</summary>
    /// <param name="condition">Such as <c>abs(x) + abs(y) &lt;= 1</c>, or several joined by <c>and</c>, <c>or</c>, <c>not</c>.</param>
    /// <param name="x">The window's horizontal range.</param>
    /// <param name="y">The window's vertical range.</param>
    /// <param name="quality">How finely to look for the boundary where nothing can be proven.</param>
    /// <param name="xName">The variable along the horizontal axis.</param>
    /// <param name="yName">The variable along the vertical axis.</param>
    /// <param name="cancellation">Ends the work between two steps.</param>
    /// <exception cref="ArgumentException">A range is empty or not finite, a name has no value, or there is no name, or it is no condition.</exception>
    /// <exception cref="NotSupportedException">A comparison is not one of &lt;, &lt;=, &gt;, &gt;=.</exception>
    public static ImplicitRegion Of(
        Formula condition,
        (double Low, double High) x,
        (double Low, double High) y,
        CurveQuality quality = CurveQuality.Normal,
        string xName = "x",
        string yName = "y",
        CancellationToken cancellation = default)
    {
        var window = PlaneWindow.Of(x, y);
        if (!Require.Present(condition).IsCondition)
            throw Error.Argument($"`{condition.Text}` is no condition; write one with < or >, or ask ImplicitCurve for the curve.", nameof(condition));
        PlaneFactors.RequireNames(condition, xName, yName);
        var values = RegionValues.Of(condition.Root, xName, yName);
        var boundary = ImplicitCurve.OfEdges([.. values.Edges], window, quality, xName, yName, new RegionEdge(values, window), cancellation);

        var grid = new GridRefinement(values, window, Cells, [0], cancellation).Run();
        var rings = new LevelLines(new LevelPaths(grid, values, 0), grid).Rings();
        return new ImplicitRegion(window, rings, boundary);
    }
}
