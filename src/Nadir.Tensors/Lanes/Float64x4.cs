using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nadir.Tensors;

/// <summary>Four float64 numbers in one register of 256 bits.</summary>
public readonly struct Float64x4 : IFloat64Lane<Float64x4>
{
    private readonly Vector256<double> value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Float64x4(Vector256<double> value) => this.value = value;

    internal Vector256<double> Vector => value;

    /// <inheritdoc/>
    public static int Width => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Float64x4(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 operator +(Float64x4 left, Float64x4 right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 operator -(Float64x4 left, Float64x4 right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 operator *(Float64x4 left, Float64x4 right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 operator /(Float64x4 left, Float64x4 right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 operator -(Float64x4 value) => new(-value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 operator >(Float64x4 left, Float64x4 right) =>
        new(Vector256.GreaterThan(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 operator >=(Float64x4 left, Float64x4 right) =>
        new(Vector256.GreaterThanOrEqual(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 operator <(Float64x4 left, Float64x4 right) =>
        new(Vector256.LessThan(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 operator <=(Float64x4 left, Float64x4 right) =>
        new(Vector256.LessThanOrEqual(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 operator ==(Float64x4 left, Float64x4 right) =>
        new(Vector256.Equals(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 operator !=(Float64x4 left, Float64x4 right) =>
        new(~Vector256.Equals(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 operator &(Float64x4 left, Float64x4 right) => new(left.value & right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 operator |(Float64x4 left, Float64x4 right) => new(left.value | right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 operator !(Float64x4 mask) => new(~mask.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 Select(Float64x4 mask, Float64x4 chosen, Float64x4 other) =>
        new(Vector256.ConditionalSelect(mask.value, chosen.value, other.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 IsNaN(Float64x4 x) => new(~Vector256.Equals(x.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 Fma(Float64x4 x, Float64x4 y, Float64x4 z) =>
        new(Vector256.FusedMultiplyAdd(x.value, y.value, z.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 Max(Float64x4 x, Float64x4 y) => new(Vector256.Max(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 Min(Float64x4 x, Float64x4 y) => new(Vector256.Min(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 Abs(Float64x4 x) => new(Vector256.Abs(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 Sqrt(Float64x4 x) => new(Vector256.Sqrt(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 Floor(Float64x4 x) => new(Vector256.Floor(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 Round(Float64x4 x) => new(Vector256.Round(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 CopySign(Float64x4 size, Float64x4 sign) =>
        new(Vector256.ConditionalSelect(Vector256.Create(-0d), sign.value, size.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x4 Load(ref readonly double source, nint offset) =>
        new(Vector256.LoadUnsafe(in source, (nuint)offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Float64x4 value, ref double destination, nint offset) =>
        value.value.StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x4 IBitLane<Float64x4, double>.OfBits(long pattern) =>
        new(Vector256.Create((ulong)pattern).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x4 IBitLane<Float64x4, double>.Horner(Float64x4 sum, Float64x4 x, double next) =>
        new(Vector256.FusedMultiplyAdd(sum.value, x.value, Vector256.Create(next)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x4 IBitLane<Float64x4, double>.Xor(Float64x4 left, Float64x4 right) => new(left.value ^ right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x4 IBitLane<Float64x4, double>.AddBits(Float64x4 left, Float64x4 right) =>
        new((left.value.AsUInt64() + right.value.AsUInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x4 IBitLane<Float64x4, double>.SubtractBits(Float64x4 left, Float64x4 right) =>
        new((left.value.AsUInt64() - right.value.AsUInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x4 IBitLane<Float64x4, double>.ShiftLeft(Float64x4 bits, int count) =>
        new((bits.value.AsUInt64() << count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x4 IBitLane<Float64x4, double>.ShiftRight(Float64x4 bits, int count) =>
        new((bits.value.AsUInt64() >> count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x4 IBitLane<Float64x4, double>.AtMost(Float64x4 bound, Float64x4 x) =>
        new(Vector256.MinNative(bound.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x4 IBitLane<Float64x4, double>.AtLeast(Float64x4 bound, Float64x4 x) =>
        new(Vector256.MaxNative(bound.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IBitLane<Float64x4, double>.Any(Float64x4 mask) => mask.value.ExtractMostSignificantBits() != 0;

    /// <summary>Whether all bits are the same.</summary>
    public override bool Equals(object? obj) => obj is Float64x4 other && value.AsUInt64() == other.value.AsUInt64();

    /// <inheritdoc/>
    public override int GetHashCode() => value.AsUInt64().GetHashCode();

    /// <summary>The elements, for a look in the debugger.</summary>
    public override string ToString() => value.ToString();
}
