namespace Nadir.Tests.Lanes;

/// <summary>A number as the unevaluated sum of two doubles, about 32 digits: the reference for float64 functions.</summary>
internal readonly record struct DoubleDouble(double High, double Low)
{
    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        var high = TwoSum(a.High, b.High);
        var low = TwoSum(a.Low, b.Low);
        var first = QuickTwoSum(high.High, high.Low + low.High);
        return QuickTwoSum(first.High, first.Low + low.Low);
    }

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, -a.Low);

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        var product = TwoProduct(a.High, b.High);
        return QuickTwoSum(product.High, product.Low + (a.High * b.Low + a.Low * b.High));
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        var first = a.High / b.High;
        var rest = a - b * first;
        var second = rest.High / b.High;
        rest -= b * second;
        return QuickTwoSum(first, second) + rest.High / b.High;
    }

    public static DoubleDouble TwoProduct(double a, double b)
    {
        var product = a * b;
        return new(product, Math.FusedMultiplyAdd(a, b, -product));
    }

    /// <summary>Times 2ⁿ, where nothing leaves the range of double.</summary>
    public DoubleDouble Scaled(int n) => new(Math.ScaleB(High, n), Math.ScaleB(Low, n));

    private static DoubleDouble TwoSum(double a, double b)
    {
        var sum = a + b;
        var back = sum - a;
        return new(sum, (a - (sum - back)) + (b - back));
    }

    private static DoubleDouble QuickTwoSum(double a, double b)
    {
        var sum = a + b;
        return new(sum, b - (sum - a));
    }
}
