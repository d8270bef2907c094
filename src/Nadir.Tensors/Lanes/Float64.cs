using System.Globalization;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>One float64 number as a lane: the same bits as any element of a wider one.</summary>
public readonly struct Float64 : IFloat64Lane<Float64>
{
    private readonly double value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Float64(double value) => this.value = value;

    private Float64(bool mask) => value = BitConverter.UInt64BitsToDouble(mask ? ulong.MaxValue : 0);

    /// <inheritdoc/>
    public static int Width => 1;

    /// <summary>The number.</summary>
    public double Number => value;

    private ulong Bits => BitConverter.DoubleToUInt64Bits(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Float64(double value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 operator +(Float64 left, Float64 right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 operator -(Float64 left, Float64 right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 operator *(Float64 left, Float64 right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 operator /(Float64 left, Float64 right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 operator -(Float64 value) => new(-value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 operator >(Float64 left, Float64 right) => new(left.value > right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 operator >=(Float64 left, Float64 right) => new(left.value >= right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 operator <(Float64 left, Float64 right) => new(left.value < right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 operator <=(Float64 left, Float64 right) => new(left.value <= right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 operator ==(Float64 left, Float64 right) => new(left.value == right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 operator !=(Float64 left, Float64 right) => new(left.value != right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 operator &(Float64 left, Float64 right) => OfBits(left.Bits & right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 operator |(Float64 left, Float64 right) => OfBits(left.Bits | right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 operator !(Float64 mask) => OfBits(~mask.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 Select(Float64 mask, Float64 chosen, Float64 other) =>
        OfBits((mask.Bits & chosen.Bits) | (~mask.Bits & other.Bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 IsNaN(Float64 x) => new(double.IsNaN(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 Fma(Float64 x, Float64 y, Float64 z) => new(Math.FusedMultiplyAdd(x.value, y.value, z.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 Max(Float64 x, Float64 y) => new(Math.Max(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 Min(Float64 x, Float64 y) => new(Math.Min(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 Abs(Float64 x) => new(Math.Abs(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 Sqrt(Float64 x) => new(Math.Sqrt(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 Floor(Float64 x) => new(Math.Floor(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 Round(Float64 x) => new(Math.Round(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 CopySign(Float64 size, Float64 sign) => new(Math.CopySign(size.value, sign.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float64 Load(ref readonly double source, nint offset) =>
        new(Unsafe.Add(ref Unsafe.AsRef(in source), offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Float64 value, ref double destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = value.value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64 IBitLane<Float64, double>.OfBits(long pattern) => OfBits((ulong)pattern);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64 IBitLane<Float64, double>.Horner(Float64 sum, Float64 x, double next) =>
        new(Math.FusedMultiplyAdd(sum.value, x.value, next));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64 IBitLane<Float64, double>.Xor(Float64 left, Float64 right) => OfBits(left.Bits ^ right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64 IBitLane<Float64, double>.AddBits(Float64 left, Float64 right) => OfBits(left.Bits + right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64 IBitLane<Float64, double>.SubtractBits(Float64 left, Float64 right) =>
        OfBits(left.Bits - right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64 IBitLane<Float64, double>.ShiftLeft(Float64 bits, int count) => OfBits(bits.Bits << count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64 IBitLane<Float64, double>.ShiftRight(Float64 bits, int count) => OfBits(bits.Bits >> count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64 IBitLane<Float64, double>.AtMost(Float64 bound, Float64 x) => bound.value < x.value ? bound : x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float64 IBitLane<Float64, double>.AtLeast(Float64 bound, Float64 x) => bound.value > x.value ? bound : x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IBitLane<Float64, double>.Any(Float64 mask) => mask.Bits >> 63 != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Float64 OfBits(ulong bits) => new(BitConverter.UInt64BitsToDouble(bits));

    /// <summary>Whether all bits are the same.</summary>
    public override bool Equals(object? obj) => obj is Float64 other && Bits == other.Bits;

    /// <inheritdoc/>
    public override int GetHashCode() => Bits.GetHashCode();

    /// <summary>The number, as C# writes it.</summary>
    public override string ToString() => value.ToString(CultureInfo.InvariantCulture);
}
