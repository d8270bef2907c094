using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>Eight float64 numbers in one register of 512 bits.</summary>
public readonly struct Float64x8 : IFloat64Lane<Float64x8>
{
    private readonly Vector512<double> value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Float64x8(Vector512<double> value) => this.value = value;

    internal Vector512<double> Vector => value;

    /// <inheritdoc/>
    public static int Width => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Float64x8(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 operator +(Float64x8 left, Float64x8 right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 operator -(Float64x8 left, Float64x8 right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 operator *(Float64x8 left, Float64x8 right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 operator /(Float64x8 left, Float64x8 right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 operator -(Float64x8 value) => new(-value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 operator >(Float64x8 left, Float64x8 right) =>
        new(Vector512.GreaterThan(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 operator >=(Float64x8 left, Float64x8 right) =>
        new(Vector512.GreaterThanOrEqual(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 operator <(Float64x8 left, Float64x8 right) =>
        new(Vector512.LessThan(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 operator <=(Float64x8 left, Float64x8 right) =>
        new(Vector512.LessThanOrEqual(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 operator ==(Float64x8 left, Float64x8 right) =>
        new(Vector512.Equals(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 operator !=(Float64x8 left, Float64x8 right) =>
        new(~Vector512.Equals(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 operator &(Float64x8 left, Float64x8 right) => new(left.value & right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 operator |(Float64x8 left, Float64x8 right) => new(left.value | right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 operator !(Float64x8 mask) => new(~mask.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 Select(Float64x8 mask, Float64x8 chosen, Float64x8 other) =>
        new(Vector512.ConditionalSelect(mask.value, chosen.value, other.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 IsNaN(Float64x8 x) => new(~Vector512.Equals(x.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 Fma(Float64x8 x, Float64x8 y, Float64x8 z) =>
        new(Vector512.FusedMultiplyAdd(x.value, y.value, z.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 Max(Float64x8 x, Float64x8 y) => new(Vector512.Max(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 Min(Float64x8 x, Float64x8 y) => new(Vector512.Min(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 Abs(Float64x8 x) => new(Vector512.Abs(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 Sqrt(Float64x8 x) => new(Vector512.Sqrt(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 Floor(Float64x8 x) => new(Vector512.Floor(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 Round(Float64x8 x) => new(Vector512.Round(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 CopySign(Float64x8 size, Float64x8 sign) =>
        new(Vector512.ConditionalSelect(Vector512.Create(-0d), sign.value, size.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64x8 Load(ref readonly double source, nint offset) =>
        new(Vector512.LoadUnsafe(in source, (nuint)offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Float64x8 value, ref double destination, nint offset) =>
        value.value.StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x8 IBitLane<Float64x8, double>.OfBits(long pattern) =>
        new(Vector512.Create((ulong)pattern).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x8 IBitLane<Float64x8, double>.Horner(Float64x8 sum, Float64x8 x, double next) =>
        new(Vector512.FusedMultiplyAdd(sum.value, x.value, Vector512.Create(next)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x8 IBitLane<Float64x8, double>.Xor(Float64x8 left, Float64x8 right) => new(left.value ^ right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x8 IBitLane<Float64x8, double>.AddBits(Float64x8 left, Float64x8 right) =>
        new((left.value.AsUInt64() + right.value.AsUInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x8 IBitLane<Float64x8, double>.SubtractBits(Float64x8 left, Float64x8 right) =>
        new((left.value.AsUInt64() - right.value.AsUInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x8 IBitLane<Float64x8, double>.ShiftLeft(Float64x8 bits, int count) =>
        new((bits.value.AsUInt64() << count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x8 IBitLane<Float64x8, double>.ShiftRight(Float64x8 bits, int count) =>
        new((bits.value.AsUInt64() >> count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x8 IBitLane<Float64x8, double>.AtMost(Float64x8 bound, Float64x8 x) =>
        new(Vector512.MinNative(bound.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x8 IBitLane<Float64x8, double>.AtLeast(Float64x8 bound, Float64x8 x) =>
        new(Vector512.MaxNative(bound.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IBitLane<Float64x8, double>.Any(Float64x8 mask) => mask.value.ExtractMostSignificantBits() != 0;

    // One instruction for ten, with the same bits: it rounds once, too.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64x8 IFloat64Lane<Float64x8>.Scale(Float64x8 x, Float64x8 n) =>
        Avx512F.IsSupported ? new(Avx512F.Scale(x.value, n.value)) : Elementary64.Scale(x, n);

    /// <summary>Whether all bits are the same.</summary>
    public override bool Equals(object? obj) => obj is Float64x8 other && value.AsUInt64() == other.value.AsUInt64();

    /// <inheritdoc/>
    public override int GetHashCode() => value.AsUInt64().GetHashCode();

    /// <summary>The elements, for a look in the debugger.</summary>
    public override string ToString() => value.ToString();
}
