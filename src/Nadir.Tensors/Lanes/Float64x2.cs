using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nadir.Tensors;

/// <summary>Two float64 numbers in one register of 128 bits.</summary>
public readonly struct Float64x2 : IFloat64Lane<Float64x2>
{
    private readonly Vector128<double> value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Float64x2(Vector128<double> value) => this.value = value;

    internal Vector128<double> Vector => value;

    /// <inheritdoc/>
    public static int Width => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Float64x2(double value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 operator +(Float64x2 left, Float64x2 right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 operator -(Float64x2 left, Float64x2 right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 operator *(Float64x2 left, Float64x2 right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 operator /(Float64x2 left, Float64x2 right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 operator -(Float64x2 value) => new(-value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 operator >(Float64x2 left, Float64x2 right) =>
        new(Vector128.GreaterThan(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 operator >=(Float64x2 left, Float64x2 right) =>
        new(Vector128.GreaterThanOrEqual(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 operator <(Float64x2 left, Float64x2 right) =>
        new(Vector128.LessThan(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 operator <=(Float64x2 left, Float64x2 right) =>
        new(Vector128.LessThanOrEqual(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 operator ==(Float64x2 left, Float64x2 right) =>
        new(Vector128.Equals(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 operator !=(Float64x2 left, Float64x2 right) =>
        new(~Vector128.Equals(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 operator &(Float64x2 left, Float64x2 right) => new(left.value & right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 operator |(Float64x2 left, Float64x2 right) => new(left.value | right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 operator !(Float64x2 mask) => new(~mask.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 Select(Float64x2 mask, Float64x2 chosen, Float64x2 other) =>
        new(Vector128.ConditionalSelect(mask.value, chosen.value, other.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 IsNaN(Float64x2 x) => new(~Vector128.Equals(x.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 Fma(Float64x2 x, Float64x2 y, Float64x2 z) =>
        new(Vector128.FusedMultiplyAdd(x.value, y.value, z.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 Max(Float64x2 x, Float64x2 y) => new(Vector128.Max(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 Min(Float64x2 x, Float64x2 y) => new(Vector128.Min(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 Abs(Float64x2 x) => new(Vector128.Abs(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 Sqrt(Float64x2 x) => new(Vector128.Sqrt(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 Floor(Float64x2 x) => new(Vector128.Floor(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 Round(Float64x2 x) => new(Vector128.Round(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 CopySign(Float64x2 size, Float64x2 sign) =>
        new(Vector128.ConditionalSelect(Vector128.Create(-0d), sign.value, size.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x2 Load(ref readonly double source, nint offset) =>
        new(Vector128.LoadUnsafe(in source, (nuint)offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Float64x2 value, ref double destination, nint offset) =>
        value.value.StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x2 IBitLane<Float64x2, double>.OfBits(long pattern) =>
        new(Vector128.Create((ulong)pattern).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x2 IBitLane<Float64x2, double>.Horner(Float64x2 sum, Float64x2 x, double next) =>
        new(Vector128.FusedMultiplyAdd(sum.value, x.value, Vector128.Create(next)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x2 IBitLane<Float64x2, double>.Xor(Float64x2 left, Float64x2 right) => new(left.value ^ right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x2 IBitLane<Float64x2, double>.AddBits(Float64x2 left, Float64x2 right) =>
        new((left.value.AsUInt64() + right.value.AsUInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x2 IBitLane<Float64x2, double>.SubtractBits(Float64x2 left, Float64x2 right) =>
        new((left.value.AsUInt64() - right.value.AsUInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x2 IBitLane<Float64x2, double>.ShiftLeft(Float64x2 bits, int count) =>
        new((bits.value.AsUInt64() << count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x2 IBitLane<Float64x2, double>.ShiftRight(Float64x2 bits, int count) =>
        new((bits.value.AsUInt64() >> count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x2 IBitLane<Float64x2, double>.AtMost(Float64x2 bound, Float64x2 x) =>
        new(Vector128.MinNative(bound.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x2 IBitLane<Float64x2, double>.AtLeast(Float64x2 bound, Float64x2 x) =>
        new(Vector128.MaxNative(bound.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IBitLane<Float64x2, double>.Any(Float64x2 mask) => mask.value.ExtractMostSignificantBits() != 0;

    /// <summary>Whether all bits are the same.</summary>
    public override bool Equals(object? obj) => obj is Float64x2 other && value.AsUInt64() == other.value.AsUInt64();

    /// <inheritdoc/>
    public override int GetHashCode() => value.AsUInt64().GetHashCode();

    /// <summary>The elements, for a look in the debugger.</summary>
    public override string ToString() => value.ToString();
}
