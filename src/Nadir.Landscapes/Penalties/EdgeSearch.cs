namespace Nadir.Landscapes;

/// <summary>Finds the lowest point of a ball's edge: all around first, then to the last digits where the slope along the edge turns.</summary>
internal sealed class EdgeSearch(Objective objective, PenaltyBall ball)
{
    private const int Directions = 2880;
    private const int MostBisections = 200;

    public BallMinimum Run(double[] start)
    {
        if (Inside(start) is { } inside)
            return inside;
        var best = AxesAndCorners().Concat(Turns())
            .Select(place => (Place: place, Value: objective.Value(place.X, place.Y)))
            .Where(found => double.IsFinite(found.Value))
            .OrderBy(found => found.Value)
            .FirstOrDefault((Place: (double.NaN, double.NaN), Value: double.NaN));
        if (double.IsNaN(best.Value))
            throw Error.State($"'{objective.Text}' has no finite value anywhere on the edge of {ball}. Choose another ball.");
        return Judge(best.Place.Item1, best.Place.Item2);
    }

    private BallMinimum? Inside(double[] start)
    {
        if (!double.IsFinite(objective.Value(start)))
            return null;
        Minimum free;
        try
        {
            free = objective.Minimize(start);
        }
        catch (InvalidOperationException)
        {
            // It falls without end, so the edge holds it.
            return null;
        }

        if (!ball.Contains(free.At[0], free.At[1]))
            return null;
        var slopes = new double[2];
        objective.Gradient([.. free.At], slopes);
        return new BallMinimum(free.At, free.Value, slopes, 0, IsInside: true, 0);
    }

    /// <summary>First, so that a corner wins over points that differ from it by rounding.</summary>
    private IEnumerable<(double X, double Y)> AxesAndCorners() =>
        Enumerable.Range(0, 4).Select(quarter => quarter * Math.PI / 2).Concat(ball.Corners).Select(ball.Edge);

    /// <summary>Points where the objective stops falling along the edge.</summary>
    private IEnumerable<(double X, double Y)> Turns()
    {
        // Half a step aside of the axes, where the edge may have a corner and no slope.
        var (xs, ys) = (new double[Directions], new double[Directions]);
        for (var i = 0; i < Directions; i++)
            (xs[i], ys[i]) = ball.Edge(AngleOf(i));
        var values = objective.Values(xs, ys);
        for (var i = 0; i < Directions; i++)
        {
            var (before, after) = (values[(i + Directions - 1) % Directions], values[(i + 1) % Directions]);
            if (values[i] <= before && values[i] <= after && SlopeAt(AngleOf(i - 1)) < 0 && SlopeAt(AngleOf(i + 1)) > 0)
                yield return ball.Edge(Bisect(AngleOf(i - 1), AngleOf(i + 1)));
        }
    }

    private static double AngleOf(int direction) => (direction + 0.5) * 2 * Math.PI / Directions;

    private double Bisect(double falling, double rising)
    {
        for (var i = 0; i < MostBisections; i++)
        {
            var middle = (falling + rising) / 2;
            if (middle <= falling || middle >= rising)
                break;
            if (SlopeAt(middle) < 0)
                falling = middle;
            else
                rising = middle;
        }

        return Math.Abs(SlopeAt(falling)) < Math.Abs(SlopeAt(rising)) ? falling : rising;
    }

    /// <summary>How the objective changes along the edge, counter-clockwise: its gradient times a tangent of length 1.</summary>
    private double SlopeAt(double angle)
    {
        var (x, y) = ball.Edge(angle);
        var slopes = new double[2];
        objective.Gradient([x, y], slopes);
        var (acrossX, acrossY) = (ball.Slope(Math.Abs(x), Math.Abs(y)), ball.Slope(Math.Abs(y), Math.Abs(x)));
        if (double.IsInfinity(acrossX) || double.IsInfinity(acrossY))
            (acrossX, acrossY) = (double.IsInfinity(acrossX) ? 1 : 0, double.IsInfinity(acrossY) ? 1 : 0);
        var length = double.Hypot(acrossX, acrossY);
        return ((slopes[1] * Math.CopySign(acrossX, x)) - (slopes[0] * Math.CopySign(acrossY, y))) / length;
    }

    private BallMinimum Judge(double x, double y)
    {
        var slopes = new double[2];
        var value = objective.Gradient([x, y], slopes);
        var (acrossX, acrossY) = (ball.Slope(Math.Abs(x), Math.Abs(y)), ball.Slope(Math.Abs(y), Math.Abs(x)));
        var along = (x == 0 ? 0 : Math.Abs(x) * acrossX) + (y == 0 ? 0 : Math.Abs(y) * acrossY);
        var multiplier = -((slopes[0] * x) + (slopes[1] * y)) / along;
        var residual = Residual(x, y, slopes, multiplier) / Math.Max(Objective.NormOf(slopes), double.Epsilon);
        return new BallMinimum([x, y], value, slopes, multiplier, IsInside: false, residual);
    }

    private double Residual(double x, double y, double[] slopes, double multiplier)
    {
        // Both coordinates of a square's corner share one multiplier; only signs count there.
        if (Math.Abs(x) == Math.Abs(y) && ball.Corners.Count > 0)
            return double.Hypot(Math.Max(0, slopes[0] * Math.Sign(x)), Math.Max(0, slopes[1] * Math.Sign(y)));
        return double.Hypot(
            Rest(x, ball.Slope(Math.Abs(x), Math.Abs(y)), slopes[0], multiplier),
            Rest(y, ball.Slope(Math.Abs(y), Math.Abs(x)), slopes[1], multiplier));
    }

    /// <summary>What of a slope the penalty cannot hold; at 0 it holds up to its own slope in either direction.</summary>
    private static double Rest(double coordinate, double across, double slope, double multiplier) => coordinate == 0
        ? Math.Max(0, Math.Abs(slope) - (multiplier * across))
        : Math.Abs(slope + (multiplier * across * Math.Sign(coordinate)));
}
