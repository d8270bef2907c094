namespace Nadir;

/// <summary>How much each pixel of a B-spline's support counts at a place between pixels.</summary>
internal static class SplineWeights
{
    /// <summary>Fills order + 1 weights.</summary>
    /// <returns>The pixel of the first weight.</returns>
    public static int Fill(double at, int order, Span<double> weights)
    {
        var nearest = order % 2 == 1 ? Math.Floor(at) : Math.Floor(at + 0.5);
        var first = (int)nearest - (order / 2);
        var x = at - nearest;
        for (var i = 0; i <= order; i++)
            weights[i] = Value(Math.Abs(x + (order / 2) - i), order);
        return first;
    }

    /// <summary>The B-spline of an order at a distance from its middle.</summary>
    private static double Value(double x, int order) => order switch
    {
        0 => 1,
        1 => 1 - x,
        2 => x <= 0.5 ? 0.75 - (x * x) : Power(1.5 - x, 2) / 2,
        3 => x <= 1 ? ((x * x * (x - 2) * 3) + 4) / 6 : Power(2 - x, 3) / 6,
        4 => x <= 0.5 ? (x * x * ((x * x / 4) - 0.625)) + (115.0 / 192)
            : x <= 1.5 ? ((((((5 - x) * x) - 7.5) * x) + 1.25) * x / 6) + (55.0 / 96)
            : Power(2.5 - x, 4) / 24,
        _ => x <= 1 ? (x * x * ((x * x * (0.25 - (x / 12))) - 0.5)) + 0.55
            : x <= 2 ? (x * ((x * ((x * ((x * ((x / 24) - 0.375)) + 1.25)) - 1.75)) + 0.625)) + 0.425
            : Power(3 - x, 5) / 120,
    };

    private static double Power(double x, int power)
    {
        x = Math.Max(0, x);
        var square = x * x;
        return power switch { 2 => square, 3 => square * x, 4 => square * square, _ => square * square * x };
    }
}
