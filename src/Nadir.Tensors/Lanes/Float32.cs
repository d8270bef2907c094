using System.Globalization;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>One float32 number as a lane: the same bits as any element of a wider one.</summary>
public readonly struct Float32 : IFloat32Lane<Float32>
{
    private readonly float value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Float32(float value) => this.value = value;

    private Float32(bool mask) => value = BitConverter.UInt32BitsToSingle(mask ? uint.MaxValue : 0);

    /// <inheritdoc/>
    public static int Width => 1;

    /// <summary>The number.</summary>
    public float Number => value;

    private uint Bits => BitConverter.SingleToUInt32Bits(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Float32(double value) => new((float)value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 operator +(Float32 left, Float32 right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 operator -(Float32 left, Float32 right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 operator *(Float32 left, Float32 right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 operator /(Float32 left, Float32 right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 operator -(Float32 value) => new(-value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 operator >(Float32 left, Float32 right) => new(left.value > right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 operator >=(Float32 left, Float32 right) => new(left.value >= right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 operator <(Float32 left, Float32 right) => new(left.value < right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 operator <=(Float32 left, Float32 right) => new(left.value <= right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 operator ==(Float32 left, Float32 right) => new(left.value == right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 operator !=(Float32 left, Float32 right) => new(left.value != right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 operator &(Float32 left, Float32 right) => OfBits(left.Bits & right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 operator |(Float32 left, Float32 right) => OfBits(left.Bits | right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 operator !(Float32 mask) => OfBits(~mask.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 Select(Float32 mask, Float32 chosen, Float32 other) =>
        OfBits((mask.Bits & chosen.Bits) | (~mask.Bits & other.Bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 IsNaN(Float32 x) => new(float.IsNaN(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 Fma(Float32 x, Float32 y, Float32 z) =>
        new(MathF.FusedMultiplyAdd(x.value, y.value, z.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 Max(Float32 x, Float32 y) => new(MathF.Max(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 Min(Float32 x, Float32 y) => new(MathF.Min(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 Abs(Float32 x) => new(MathF.Abs(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 Sqrt(Float32 x) => new(MathF.Sqrt(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 Floor(Float32 x) => new(MathF.Floor(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 Round(Float32 x) => new(MathF.Round(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 CopySign(Float32 size, Float32 sign) => new(MathF.CopySign(size.value, sign.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32 Load(ref readonly float source, nint offset) =>
        new(Unsafe.Add(ref Unsafe.AsRef(in source), offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Float32 value, ref float destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = value.value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32 IBitLane<Float32, float>.OfBits(long pattern) => OfBits((uint)pattern);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32 IBitLane<Float32, float>.Horner(Float32 sum, Float32 x, double next) =>
        new(MathF.FusedMultiplyAdd(sum.value, x.value, (float)next));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32 IBitLane<Float32, float>.Xor(Float32 left, Float32 right) => OfBits(left.Bits ^ right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32 IBitLane<Float32, float>.AddBits(Float32 left, Float32 right) => OfBits(left.Bits + right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32 IBitLane<Float32, float>.SubtractBits(Float32 left, Float32 right) => OfBits(left.Bits - right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32 IBitLane<Float32, float>.ShiftLeft(Float32 bits, int count) => OfBits(bits.Bits << count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32 IBitLane<Float32, float>.ShiftRight(Float32 bits, int count) => OfBits(bits.Bits >> count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32 IBitLane<Float32, float>.AtMost(Float32 bound, Float32 x) => bound.value < x.value ? bound : x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32 IBitLane<Float32, float>.AtLeast(Float32 bound, Float32 x) => bound.value > x.value ? bound : x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IBitLane<Float32, float>.Any(Float32 mask) => mask.Bits >> 31 != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Float32 OfBits(uint bits) => new(BitConverter.UInt32BitsToSingle(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32 IFloat32Lane<Float32>.Widened<F>(F operation, Float32 x) =>
        new((float)operation.Apply(new Float64(x.value)).Number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32 IFloat32Lane<Float32>.Widened<F>(F operation, Float32 x, Float32 y) =>
        new((float)operation.Apply(new Float64(x.value), new Float64(y.value)).Number);

    /// <summary>Whether all bits are the same.</summary>
    public override bool Equals(object? obj) => obj is Float32 other && Bits == other.Bits;

    /// <inheritdoc/>
    public override int GetHashCode() => Bits.GetHashCode();

    /// <summary>The number, as C# writes it.</summary>
    public override string ToString() => value.ToString(CultureInfo.InvariantCulture);
}
