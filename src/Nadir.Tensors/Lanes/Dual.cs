using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>A number with its derivative: what is computed with it carries the derivative along.</summary>
/// <remarks>
/// A comparison looks at the values only, and a selection takes both parts. Nested, it carries the second derivative
/// and on: <c>Dual&lt;Dual&lt;L>></c>.
/// </remarks>
public readonly struct Dual<L> : ILane<Dual<L>>
    where L : struct, ILane<L>
{
    private const double TwoByRootOfPi = 1.1283791670955126;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Dual(L value, L slope)
    {
        Value = value;
        Slope = slope;
    }

    /// <summary>The number.</summary>
    public L Value { get; }

    /// <summary>Its derivative.</summary>
    public L Slope { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Dual<L>(double value) => new(value, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> operator +(Dual<L> left, Dual<L> right) =>
        new(left.Value + right.Value, left.Slope + right.Slope);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> operator -(Dual<L> left, Dual<L> right) =>
        new(left.Value - right.Value, left.Slope - right.Slope);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> operator *(Dual<L> left, Dual<L> right) =>
        new(left.Value * right.Value, L.Fma(left.Slope, right.Value, left.Value * right.Slope));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> operator /(Dual<L> left, Dual<L> right)
    {
        var ratio = left.Value / right.Value;
        return new(ratio, (left.Slope - ratio * right.Slope) / right.Value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> operator -(Dual<L> value) => new(-value.Value, -value.Slope);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> operator >(Dual<L> left, Dual<L> right) => Mask(left.Value > right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> operator >=(Dual<L> left, Dual<L> right) => Mask(left.Value >= right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> operator <(Dual<L> left, Dual<L> right) => Mask(left.Value < right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> operator <=(Dual<L> left, Dual<L> right) => Mask(left.Value <= right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> operator ==(Dual<L> left, Dual<L> right) => Mask(left.Value == right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> operator !=(Dual<L> left, Dual<L> right) => Mask(left.Value != right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> operator &(Dual<L> left, Dual<L> right) => Mask(left.Value & right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> operator |(Dual<L> left, Dual<L> right) => Mask(left.Value | right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> operator !(Dual<L> mask) => Mask(!mask.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Select(Dual<L> mask, Dual<L> chosen, Dual<L> other) =>
        new(L.Select(mask.Value, chosen.Value, other.Value), L.Select(mask.Value, chosen.Slope, other.Slope));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> IsNaN(Dual<L> x) => Mask(L.IsNaN(x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Fma(Dual<L> x, Dual<L> y, Dual<L> z) =>
        new(L.Fma(x.Value, y.Value, z.Value), L.Fma(x.Slope, y.Value, L.Fma(x.Value, y.Slope, z.Slope)));

    /// <summary>The larger; its slope is that of the larger, of x where both are equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Max(Dual<L> x, Dual<L> y) =>
        new(L.Max(x.Value, y.Value), L.Select(x.Value >= y.Value, x.Slope, y.Slope));

    /// <summary>The smaller; its slope is that of the smaller, of x where both are equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Min(Dual<L> x, Dual<L> y) =>
        new(L.Min(x.Value, y.Value), L.Select(x.Value <= y.Value, x.Slope, y.Slope));

    /// <summary>The size; its slope is 0 at 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Abs(Dual<L> x)
    {
        var slope = L.Select(x.Value < 0, -x.Slope, x.Slope);
        return new(L.Abs(x.Value), L.Select(x.Value == 0, 0, slope));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Sqrt(Dual<L> x)
    {
        var root = L.Sqrt(x.Value);
        return new(root, x.Slope / (root + root));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Floor(Dual<L> x) => new(L.Floor(x.Value), 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Round(Dual<L> x) => new(L.Round(x.Value), 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> CopySign(Dual<L> size, Dual<L> sign)
    {
        var kept = L.CopySign(1, size.Value) == L.CopySign(1, sign.Value);
        return new(L.CopySign(size.Value, sign.Value), L.Select(kept, size.Slope, -size.Slope));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Exp(Dual<L> x)
    {
        var y = L.Exp(x.Value);
        return new(y, x.Slope * y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> ExpM1(Dual<L> x)
    {
        var y = L.ExpM1(x.Value);
        return new(y, x.Slope * (y + 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Log(Dual<L> x) => new(L.Log(x.Value), x.Slope / x.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Log1P(Dual<L> x) => new(L.Log1P(x.Value), x.Slope / (1 + x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Tanh(Dual<L> x)
    {
        var y = L.Tanh(x.Value);
        return new(y, x.Slope * L.Fma(-y, y, 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Sigmoid(Dual<L> x)
    {
        var y = L.Sigmoid(x.Value);
        return new(y, x.Slope * (y * (1 - y)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Sin(Dual<L> x) => new(L.Sin(x.Value), x.Slope * L.Cos(x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Cos(Dual<L> x) => new(L.Cos(x.Value), -(x.Slope * L.Sin(x.Value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Erf(Dual<L> x) =>
        new(L.Erf(x.Value), x.Slope * (TwoByRootOfPi * L.Exp(-(x.Value * x.Value))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Softplus(Dual<L> x) => new(L.Softplus(x.Value), x.Slope * L.Sigmoid(x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> MillsRatio(Dual<L> x)
    {
        var ratio = L.MillsRatio(x.Value);
        return new(ratio, x.Slope * L.Fma(x.Value, ratio, -1));
    }

    /// <summary>x to the power y; where the logarithm or the power below has no value and is not asked for, it counts 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<L> Pow(Dual<L> x, Dual<L> y)
    {
        var power = L.Pow(x.Value, y.Value);
        var inBase = x.Slope * (y.Value * L.Pow(x.Value, y.Value - 1));
        var inExponent = y.Slope * (power * L.Log(x.Value));
        inBase = L.Select((x.Value == 0) & (y.Value == 0), 0, inBase);
        inExponent = L.Select((x.Value <= 0) & (y.Slope == 0), 0, inExponent);
        return new(power, inBase + inExponent);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is Dual<L> other && Value.Equals(other.Value) && Slope.Equals(other.Slope);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Slope);

    /// <summary>The value and the slope, for a look in the debugger.</summary>
    public override string ToString() => $"{Value} slope {Slope}";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Dual<L> Mask(L mask) => new(mask, 0);
}
