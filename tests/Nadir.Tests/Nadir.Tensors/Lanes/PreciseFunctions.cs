namespace Nadir.Tests.Lanes;

/// <summary>Elementary functions to about 30 digits by series, for arguments whose result is a normal number.</summary>
internal static class PreciseFunctions
{
    private static readonly DoubleDouble Log2 = new(0.6931471805599453, 2.3190468138462996e-17);
    private static readonly DoubleDouble TwoByRootOfPi = new(1.1283791670955126, 1.533545961316588e-17);
    private static readonly double[] QuarterTurn =
        [1.5707963267948966, 6.123233995736766e-17, -1.4973849048591698e-33, 5.562271104311117e-50];

    internal static DoubleDouble Exp(double x) => ExpOf(x);

    internal static DoubleDouble ExpM1(double x)
    {
        if (Math.Abs(x) > 0.4)
            return x > 80 ? ExpOf(x) : ExpOf(x) - 1;
        return Series(x);
    }

    internal static DoubleDouble Log(double x)
    {
        var scale = 0;
        if (x < 1e-290)
            (x, scale) = (Math.ScaleB(x, 100), 100);
        if (Math.Abs(x - 1) < 0.25)
            return Log1P((DoubleDouble)(x - 1));
        var exponent = Math.ILogB(x);
        return LogNewton(Math.ScaleB(x, -exponent)) + Log2 * (exponent - scale);
    }

    internal static DoubleDouble Log1P(double x)
    {
        if (Math.Abs(x) < 0.25)
            return Log1P((DoubleDouble)x);
        if (x > 1e300)
            return Log(x);
        var sum = (DoubleDouble)1 + x;
        var exponent = Math.ILogB(sum.High);
        return LogNewton(sum.Scaled(-exponent)) + Log2 * exponent;
    }

    internal static DoubleDouble Tanh(double x)
    {
        var size = Math.Min(Math.Abs(x), 40);
        var e = ExpM1(2 * size);
        var y = e / (e + 2);
        return x < 0 ? -y : y;
    }

    internal static DoubleDouble Sigmoid(double x) =>
        x < 0 ? Exp(x) / (Exp(x) + 1) : (DoubleDouble)1 / (x > 300 ? 1 : Exp(-x) + 1);

    internal static DoubleDouble Sin(double x) => SineOf(x, 0);

    internal static DoubleDouble Cos(double x) => SineOf(x, 1);

    internal static DoubleDouble Pow(double x, double y) => ExpOf(Log(x) * y);

    // 2/√π·e^(−x²)·Σ 2ⁿx^(2n+1)/(2n+1)!!, all terms of one sign.
    internal static DoubleDouble Erf(double x)
    {
        if (Math.Abs(x) > 7)
            return Math.Sign(x);
        var square = DoubleDouble.TwoProduct(x, x);
        DoubleDouble term = x, sum = x;
        for (var n = 1; Math.Abs(term.High) > 1e-33 * Math.Abs(sum.High); n++)
        {
            term = term * square * 2 / (2 * n + 1);
            sum += term;
        }

        return TwoByRootOfPi * sum * ExpOf(-square);
    }

    private static DoubleDouble ExpOf(DoubleDouble x)
    {
        var n = Math.Round(x.High / Log2.High);

        // e^2r − 1 = (e^r − 1)·(e^r − 1 + 2), five times.
        var y = Series((x - Log2 * n).Scaled(-5));
        for (var i = 0; i < 5; i++)
            y *= y + 2;
        return (y + 1).Scaled((int)n);
    }

    /// <summary>eˣ − 1 for small x.</summary>
    private static DoubleDouble Series(DoubleDouble x)
    {
        DoubleDouble term = x, sum = x;
        for (var n = 2; Math.Abs(term.High) > 1e-34 * Math.Abs(sum.High); n++)
        {
            term = term * x / n;
            sum += term;
        }

        return sum;
    }

    /// <summary>log(1 + x) = 2·artanh(x/(2 + x)) for small x.</summary>
    private static DoubleDouble Log1P(DoubleDouble x)
    {
        var s = x / (x + 2);
        var square = s * s;
        DoubleDouble power = s, sum = s;
        for (var n = 3; Math.Abs(power.High) > 1e-34 * Math.Abs(sum.High); n += 2)
        {
            power *= square;
            sum += power / n;
        }

        return sum * 2;
    }

    private static DoubleDouble LogNewton(DoubleDouble x)
    {
        DoubleDouble guess = Math.Log(x.High);
        return guess + Log1P(x * ExpOf(-guess) - 1);
    }

    private static DoubleDouble SineOf(double x, int quarters)
    {
        var n = Math.Round(x / QuarterTurn[0]);
        DoubleDouble rest = Math.FusedMultiplyAdd(-n, QuarterTurn[0], x);
        for (var i = 1; i < QuarterTurn.Length; i++)
            rest -= DoubleDouble.TwoProduct(n, QuarterTurn[i]);
        var turns = ((long)n + quarters) & 3;
        DoubleDouble term = (turns & 1) == 0 ? rest : 1;
        var sum = term;
        var square = rest * rest;
        for (var k = (turns & 1) == 0 ? 2 : 1; Math.Abs(term.High) > 1e-34 * Math.Abs(sum.High); k += 2)
        {
            term = -(term * square) / (k * (k + 1.0));
            sum += term;
        }

        return turns >= 2 ? -sum : sum;
    }
}
