namespace Nadir.Figures;

/// <summary>Points as coordinates in a box, cut where one cannot be placed.</summary>
internal static class Runs
{
    /// <summary>Every run has at least one point.</summary>
    public static IEnumerable<List<(double X, double Y)>> Of(
        FigureAxes axes, Points points, double width, double height)
    {
        var run = new List<(double X, double Y)>();
        for (var i = 0; i < points.Count; i++)
        {
            var (x, y) = (points.X[i], points.Y[i]);
            if (axes.X.CanPlace(x) && axes.Y.CanPlace(y))
            {
                run.Add((axes.X.Fraction(x) * width, (1 - axes.Y.Fraction(y)) * height));
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
            yield return run;
    }
}
