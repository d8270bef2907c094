namespace Nadir.Expressions;

/// <summary>Arithmetic rounded away from what it bounds: exact results stay as they are, others go to the next number.</summary>
internal static class Outward
{
    // Below it a product's rounding error may itself be too small for a double.
    private const double Tiny = 1e-290;

    private const long InfinityBits = 0x7FF0000000000000;

    public static double AddDown(double x, double y)
    {
        var sum = x + y;
        return AddError(x, y, sum) < 0 ? Math.BitDecrement(sum) : Bounded(sum, x, y, double.MaxValue);
    }

    public static double AddUp(double x, double y)
    {
        var sum = x + y;
        return AddError(x, y, sum) > 0 ? Math.BitIncrement(sum) : Bounded(sum, x, y, double.MinValue);
    }

    public static double MultiplyDown(double x, double y)
    {
        var product = x * y;
        if (x == 0 || y == 0)
            return 0;
        if (Math.Abs(product) < Tiny)
            return product == 0 && (x > 0) == (y > 0) ? 0 : Math.BitDecrement(product);
        return Math.FusedMultiplyAdd(x, y, -product) < 0 ? Math.BitDecrement(product) : Bounded(product, x, y, double.MaxValue);
    }

    public static double MultiplyUp(double x, double y) => -MultiplyDown(-x, y);

    /// <summary>x ÷ y for a y other than 0.</summary>
    public static double DivideDown(double x, double y)
    {
        var quotient = x / y;
        if (x == 0)
            return 0;
        if (double.IsInfinity(y))
            return double.IsInfinity(x) ? double.NaN : 0;
        if (Math.Abs(quotient) < Tiny || Math.Abs(x) < Tiny)
            return Math.BitDecrement(quotient);
        var rest = Math.FusedMultiplyAdd(-quotient, y, x);
        return (y > 0 ? rest : -rest) < 0 ? Math.BitDecrement(quotient) : Bounded(quotient, x, y, double.MaxValue);
    }

    public static double DivideUp(double x, double y) => -DivideDown(-x, y);

    /// <summary>√x for an x that is not negative.</summary>
    public static double RootDown(double x)
    {
        var root = Math.Sqrt(x);
        return x > 0 && (x < Tiny || Math.FusedMultiplyAdd(-root, root, x) < 0) ? Math.BitDecrement(root) : root;
    }

    public static double RootUp(double x)
    {
        var root = Math.Sqrt(x);
        return x > 0 && (x < Tiny || Math.FusedMultiplyAdd(-root, root, x) > 0) ? Math.BitIncrement(root) : root;
    }

    /// <summary>So many numbers below.</summary>
    public static double Below(double x, int steps)
    {
        if (double.IsNaN(x) || double.IsNegativeInfinity(x))
            return x;
        var bits = BitConverter.DoubleToInt64Bits(x);
        if (x < 0)
            return BitConverter.Int64BitsToDouble(Math.Min(bits & long.MaxValue, InfinityBits - steps) + steps | long.MinValue);
        bits &= long.MaxValue;
        return bits >= steps ? BitConverter.Int64BitsToDouble(bits - steps) : -BitConverter.Int64BitsToDouble(steps - bits);
    }

    /// <summary>So many numbers above.</summary>
    public static double Above(double x, int steps) => -Below(-x, steps);

    private static double AddError(double x, double y, double sum)
    {
        var back = sum - x;
        return (x - (sum - back)) + (y - back);
    }

    /// <summary>A result that is infinite only since it is too large is bounded by the largest number on its inner side.</summary>
    private static double Bounded(double result, double x, double y, double largest) =>
        double.IsInfinity(result) && double.IsFinite(x) && double.IsFinite(y) && (result > 0) == (largest > 0) ? largest : result;
}
