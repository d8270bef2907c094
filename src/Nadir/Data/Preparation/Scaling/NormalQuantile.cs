namespace Nadir;

/// <summary>Where the standard normal distribution has a share of its mass to the left.</summary>
internal static class NormalQuantile
{
    private const int MostSteps = 100;

    /// <summary>Bisection on the distribution's own series: exact to a few ulp, and used once a scaler.</summary>
    public static double Of(double share)
    {
        if (share == 0.5)
            return 0;
        if (share < 0.5)
            return -Of(1 - share);
        var (low, high) = (0.0, 40.0);
        for (var step = 0; step < MostSteps; step++)
        {
            var middle = (low + high) / 2;
            if (UpperTail(middle) > 1 - share)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>The mass to the right of a point, 0 or above: a series near 0, a continued fraction far out.</summary>
    private static double UpperTail(double x)
    {
        var density = Math.Pow(Math.E, -x * x / 2) / Math.Sqrt(2 * Math.PI);
        if (x < 3)
        {
            var (term, sum) = (x, x);
            for (var n = 1; term > sum * 1e-18; n++)
                sum += term *= x * x / ((2 * n) + 1);
            return 0.5 - (density * sum);
        }

        var fraction = x;
        for (var n = 200; n > 0; n--)
            fraction = x + (n / fraction);
        return density / fraction;
    }
}
