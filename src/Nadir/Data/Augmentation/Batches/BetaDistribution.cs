namespace Nadir;

/// <summary>A share that is as likely as its complement.</summary>
internal static class BetaDistribution
{
    /// <summary>A number from Beta(alpha, alpha).</summary>
    /// <remarks>In logarithms, since with a small alpha both gamma numbers may be below the smallest double.</remarks>
    public static double Draw(double alpha, ref Philox numbers)
    {
        var (one, other) = (LogGamma(alpha, ref numbers), LogGamma(alpha, ref numbers));
        return 1 / (1 + Elementary64.Exp<Float64>(other - one).Number);
    }

    /// <summary>The logarithm of a number from Gamma(alpha, 1).</summary>
    /// <remarks>Source: Marsaglia, Tsang 2000, "A simple method for generating gamma variables".</remarks>
    private static double LogGamma(double alpha, ref Philox numbers)
    {
        var d = alpha + (2.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = numbers.NextNormal();
            var root = 1 + (c * x);
            if (root <= 0)
                continue;
            var v = root * root * root;
            var log = Log(v);
            if (Log(1 - numbers.NextDouble()) < (0.5 * x * x) + d - (d * v) + (d * log))
                return Log(d) + log + (Log(1 - numbers.NextDouble()) / alpha);
        }
    }

    private static double Log(double x) => Elementary64.Log<Float64>(x).Number;
}
