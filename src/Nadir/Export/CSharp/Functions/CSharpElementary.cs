namespace Nadir;

/// <summary>The elementary functions that .NET lacks, or loses digits in, as C# methods.</summary>
internal static class CSharpElementary
{
    private static readonly Dictionary<string, string> Methods = new()
    {
        ["ExpM1"] = """
            /// <summary>e to the power x, less 1; exact near 0, too.</summary>
            private static double ExpM1(double x)
            {
                var power = Math.Exp(x);
                if (power == 1)
                    return x;
                return power is > 0.5 and < 2 ? (power - 1) * x / Math.Log(power) : power - 1;
            }
            """,
        ["Log1P"] = """
            /// <summary>The logarithm of 1 + x; exact near 0, too.</summary>
            private static double Log1P(double x)
            {
                var sum = 1 + x;
                return sum == 1 ? x : double.IsFinite(sum) ? Math.Log(sum) * x / (sum - 1) : sum;
            }
            """,
        ["Logistic"] = """
            /// <summary>1 / (1 + e to the power -x).</summary>
            private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
            """,
        ["Log1PExp"] = """
            /// <summary>The logarithm of 1 + e to the power x.</summary>
            private static double Log1PExp(double x) => Math.Max(x, 0) + Log1P(Math.Exp(-Math.Abs(x)));
            """,
        ["MillsRatio"] = """
            /// <summary>What the normal distribution has beyond x, over its density at x; for x of 0 or above.</summary>
            private static double MillsRatio(double x)
            {
                var sum = 0.0;
                if (x > 3)
                {
                    // The continued fraction 1 / (x + 1 / (x + 2 / (x + ...))).
                    for (var i = 100; i > 0; i--)
                        sum = i / (x + sum);
                    return 1 / (x + sum);
                }

                // What lies between 0 and x, over the density: x + x^3/3 + x^5/(3*5) + ...
                var term = x;
                for (var i = 3; i < 200 && term > 0; i += 2)
                {
                    sum += term;
                    term *= x * x / i;
                }

                return (Math.Exp(0.5 * x * x) * 1.2533141373155003) - sum;
            }
            """,
        ["Erf"] = """
            /// <summary>The error function.</summary>
            private static double Erf(double x)
            {
                var size = Math.Sqrt(2) * Math.Abs(x);
                var tail = size > 40 ? 0 : 0.7978845608028654 * Math.Exp(-0.5 * size * size) * MillsRatio(size);
                return Math.CopySign(1 - tail, x);
            }
            """,
    };

    /// <summary>The methods that a text calls, and those that they call.</summary>
    public static IEnumerable<(string Name, string Source)> CalledBy(string text)
    {
        foreach (var (name, source) in Methods)
        {
            if (!text.Contains($"{name}(", StringComparison.Ordinal))
                continue;
            yield return (name, source);
            foreach (var called in CalledBy(source[source.IndexOf('(', source.IndexOf("static", StringComparison.Ordinal))..]))
                yield return called;
        }
    }
}
