using System.Globalization;
using System.Numerics;

namespace Nadir.Expressions;

/// <summary>An exact number: <c>1/3</c> stays a third, and <c>0.1</c> is a tenth as the one who typed it meant.</summary>
/// <param name="Numerator">With the sign.</param>
/// <param name="Denominator">Above 0, without common divisors.</param>
/// <param name="IsDecimal">Whether it is written with a point rather than a stroke.</param>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator, bool IsDecimal)
{
    private const double Largest = 1e30, Smallest = 1e-30;
    private const int MostBits = 512, MostExponent = 64;
    private const long LargestWritten = 1L << 53;

    public static Fraction Zero { get; } = new(0, 1, false);

    public static Fraction One { get; } = new(1, 1, false);

    public bool IsZero => Numerator.IsZero;

    public bool IsOne => Numerator.IsOne && Denominator.IsOne;

    public bool IsWhole => Denominator.IsOne;

    public bool IsEven => IsWhole && Numerator.IsEven;

    public int Sign => Numerator.Sign;

    public static Fraction operator +(Fraction left, Fraction right) => Of(
        (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator,
        left.IsDecimal || right.IsDecimal);

    public static Fraction operator *(Fraction left, Fraction right) =>
        Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator, left.IsDecimal || right.IsDecimal);

    public static Fraction operator -(Fraction value) => value with { Numerator = -value.Numerator };

    /// <summary>The decimal number that a double is written as; null for very large and very small ones.</summary>
    public static Fraction? Of(double value)
    {
        if (value == 0)
            return Zero;
        if (!(Math.Abs(value) is >= Smallest and <= Largest))
            return null;
        var (digits, exponent) = NumberText.Parts(value);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        var whole = BigInteger.Parse(digits.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var scale = (exponent is null ? 0 : int.Parse(exponent, CultureInfo.InvariantCulture)) - decimals;
        return scale >= 0
            ? new Fraction(whole * BigInteger.Pow(10, scale), 1, false)
            : Of(whole, BigInteger.Pow(10, -scale), isDecimal: true);
    }

    /// <summary>A whole power; null where it is not defined or has too many digits.</summary>
    public Fraction? Power(Fraction exponent)
    {
        if (!exponent.IsWhole || BigInteger.Abs(exponent.Numerator) > MostExponent || (IsZero && exponent.Sign < 0))
            return null;
        var times = Math.Abs((int)exponent.Numerator);
        var (above, below) = (BigInteger.Pow(Numerator, times), BigInteger.Pow(Denominator, times));
        var power = exponent.Sign < 0 ? Of(below, above, IsDecimal) : new Fraction(above, below, IsDecimal);
        return power.IsTooLong ? null : power;
    }

    /// <summary>The root where it is a fraction too.</summary>
    public Fraction? Root()
    {
        if (Sign < 0)
            return null;
        var (above, below) = (Root(Numerator), Root(Denominator));
        return above * above == Numerator && below * below == Denominator ? new Fraction(above, below, IsDecimal) : null;
    }

    /// <summary>Whether it has so many digits that no one would write it.</summary>
    public bool IsTooLong => Numerator.GetBitLength() > MostBits || Denominator.GetBitLength() > MostBits;

    /// <summary>The number itself where it is written as one, else what stands above and below the stroke.</summary>
    public (double Above, double Below) Written()
    {
        var value = (double)Numerator / (double)Denominator;
        if (IsWhole || (IsDecimal && Of(value) is { } read && read.Numerator == Numerator && read.Denominator == Denominator))
            return (value, 1);
        return BigInteger.Abs(Numerator) <= LargestWritten && Denominator <= LargestWritten
            ? ((double)Numerator, (double)Denominator)
            : (value, 1);
    }

    public double ToDouble() => Written() is var (above, below) ? above / below : 0;

    private static Fraction Of(BigInteger above, BigInteger below, bool isDecimal)
    {
        var common = BigInteger.GreatestCommonDivisor(above, below);
        if (below.Sign < 0)
            common = -common;
        return new Fraction(above / common, below / common, isDecimal && below / common != 1);
    }

    private static BigInteger Root(BigInteger value)
    {
        if (value.IsZero)
            return value;
        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (value / root)) / 2;
            if (next >= root)
                return root;
            root = next;
        }
    }
}
