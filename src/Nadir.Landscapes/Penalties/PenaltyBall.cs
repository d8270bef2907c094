namespace Nadir.Landscapes;

/// <summary>The places of the plane at which a penalty is not above a bound: a diamond, a disc, a star.</summary>
public abstract class PenaltyBall
{
    private protected PenaltyBall(double bound) => Bound = Require.Positive(bound);

    /// <summary>The largest penalty inside.</summary>
    public double Bound { get; }

    /// <summary>The penalty of a place.</summary>
    public abstract double Penalty(double x, double y);

    /// <summary>Whether a place is inside or on the edge.</summary>
    public bool Contains(double x, double y) => Penalty(x, y) <= Bound;

    /// <summary>The point of the edge in a direction.</summary>
    /// <param name="angle">Radians, counter-clockwise from the first axis. At multiples of π/2 the point is exactly on an axis.</param>
    public (double X, double Y) Edge(double angle)
    {
        var eighth = angle / (Math.PI / 4);
        var nearest = Math.Round(eighth);

        // Angles are rounded; corners on the axes and the diagonals are not.
        var (x, y) = Math.Abs(eighth - nearest) < 1e-15 * Math.Max(1, Math.Abs(eighth))
            ? (Eighth((int)nearest + 2), Eighth((int)nearest))
            : (Math.Cos(angle), Math.Sin(angle));
        var reach = Reach(Math.Abs(x), Math.Abs(y));
        return (reach * x, reach * y);
    }

    /// <summary>The closed outline, its corners included; the last point is the first.</summary>
    /// <param name="points">How many pieces it has; a multiple of 8, at least 8.</param>
    /// <exception cref="ArgumentOutOfRangeException">points is no such number.</exception>
    public (double[] X, double[] Y) Outline(int points = 720)
    {
        if (points < 8 || points % 8 != 0)
            throw Error.OutOfRange($"points must be a multiple of 8, so that corners are among them; got {points}.", nameof(points));
        var (xs, ys) = (new double[points + 1], new double[points + 1]);
        for (var i = 0; i <= points; i++)
            (xs[i], ys[i]) = Edge(i % points * 2 * Math.PI / points);
        return (xs, ys);
    }

    /// <summary>The sine of so many eighths of a turn.</summary>
    private static double Eighth(int eighths) => (eighths & 7) switch
    {
        0 or 4 => 0,
        2 => 1,
        6 => -1,
        var odd => odd < 4 ? Math.Sqrt(0.5) : -Math.Sqrt(0.5),
    };

    /// <summary>How far the edge is in a direction whose parts, both 0 or above, have length 1 together.</summary>
    private protected abstract double Reach(double x, double y);

    /// <summary>The derivative of the penalty in one coordinate's size; ∞ where it rises without bound.</summary>
    /// <param name="size">Of the coordinate, 0 or above; at 0 the slope to its right.</param>
    /// <param name="other">The size of the other coordinate.</param>
    internal abstract double Slope(double size, double other);

    /// <summary>Directions in which the edge may have a corner, besides those of the axes.</summary>
    internal virtual IReadOnlyList<double> Corners => [];
}
