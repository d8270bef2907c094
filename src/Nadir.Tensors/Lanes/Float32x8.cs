using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>Eight float32 numbers in one register of 256 bits.</summary>
public readonly struct Float32x8 : IFloat32Lane<Float32x8>
{
    private readonly Vector256<float> value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Float32x8(Vector256<float> value) => this.value = value;

    /// <inheritdoc/>
    public static int Width => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Float32x8(double value) => new(Vector256.Create((float)value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 Of(double value) => Sse2.IsSupported
        ? new Float32x8(Vector256.Create(Sse2.ConvertScalarToVector128Single(Vector128<float>.Zero, Vector128.CreateScalarUnsafe(value)).ToScalar()))
        : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 operator +(Float32x8 left, Float32x8 right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 operator -(Float32x8 left, Float32x8 right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 operator *(Float32x8 left, Float32x8 right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 operator /(Float32x8 left, Float32x8 right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 operator -(Float32x8 value) => new(-value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 operator >(Float32x8 left, Float32x8 right) =>
        new(Vector256.GreaterThan(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 operator >=(Float32x8 left, Float32x8 right) =>
        new(Vector256.GreaterThanOrEqual(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 operator <(Float32x8 left, Float32x8 right) =>
        new(Vector256.LessThan(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 operator <=(Float32x8 left, Float32x8 right) =>
        new(Vector256.LessThanOrEqual(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 operator ==(Float32x8 left, Float32x8 right) =>
        new(Vector256.Equals(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 operator !=(Float32x8 left, Float32x8 right) =>
        new(~Vector256.Equals(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 operator &(Float32x8 left, Float32x8 right) => new(left.value & right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 operator |(Float32x8 left, Float32x8 right) => new(left.value | right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 operator !(Float32x8 mask) => new(~mask.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 Select(Float32x8 mask, Float32x8 chosen, Float32x8 other) =>
        new(Vector256.ConditionalSelect(mask.value, chosen.value, other.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 IsNaN(Float32x8 x) => new(~Vector256.Equals(x.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 Fma(Float32x8 x, Float32x8 y, Float32x8 z) =>
        new(Vector256.FusedMultiplyAdd(x.value, y.value, z.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 Max(Float32x8 x, Float32x8 y) => new(Vector256.Max(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 Min(Float32x8 x, Float32x8 y) => new(Vector256.Min(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 Abs(Float32x8 x) => new(Vector256.Abs(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 Sqrt(Float32x8 x) => new(Vector256.Sqrt(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 Floor(Float32x8 x) => new(Vector256.Floor(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 Round(Float32x8 x) => new(Vector256.Round(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 CopySign(Float32x8 size, Float32x8 sign) =>
        new(Vector256.ConditionalSelect(Vector256.Create(-0f), sign.value, size.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x8 Load(ref readonly float source, nint offset) =>
        new(Vector256.LoadUnsafe(in source, (nuint)offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Float32x8 value, ref float destination, nint offset) =>
        value.value.StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x8 IBitLane<Float32x8, float>.OfBits(long pattern) => new(Vector256.Create((uint)pattern).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x8 IBitLane<Float32x8, float>.Horner(Float32x8 sum, Float32x8 x, double next) =>
        new(Vector256.FusedMultiplyAdd(sum.value, x.value, Vector256.Create((float)next)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x8 IBitLane<Float32x8, float>.Xor(Float32x8 left, Float32x8 right) => new(left.value ^ right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x8 IBitLane<Float32x8, float>.AddBits(Float32x8 left, Float32x8 right) =>
        new((left.value.AsUInt32() + right.value.AsUInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x8 IBitLane<Float32x8, float>.SubtractBits(Float32x8 left, Float32x8 right) =>
        new((left.value.AsUInt32() - right.value.AsUInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x8 IBitLane<Float32x8, float>.ShiftLeft(Float32x8 bits, int count) =>
        new((bits.value.AsUInt32() << count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x8 IBitLane<Float32x8, float>.ShiftRight(Float32x8 bits, int count) =>
        new((bits.value.AsUInt32() >> count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x8 IBitLane<Float32x8, float>.AtMost(Float32x8 bound, Float32x8 x) =>
        new(Vector256.MinNative(bound.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x8 IBitLane<Float32x8, float>.AtLeast(Float32x8 bound, Float32x8 x) =>
        new(Vector256.MaxNative(bound.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IBitLane<Float32x8, float>.Any(Float32x8 mask) => mask.value.ExtractMostSignificantBits() != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x8 IFloat32Lane<Float32x8>.Widened<F>(F operation, Float32x8 x)
    {
        var (low, high) = Vector256.Widen(x.value);
        return new(Vector256.Narrow(operation.Apply(new Float64x4(low)).Vector, operation.Apply(new Float64x4(high)).Vector));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x8 IFloat32Lane<Float32x8>.Widened<F>(F operation, Float32x8 x, Float32x8 y)
    {
        var (lowX, highX) = Vector256.Widen(x.value);
        var (lowY, highY) = Vector256.Widen(y.value);
        var low = operation.Apply(new Float64x4(lowX), new Float64x4(lowY));
        var high = operation.Apply(new Float64x4(highX), new Float64x4(highY));
        return new(Vector256.Narrow(low.Vector, high.Vector));
    }

    /// <summary>Whether all bits are the same.</summary>
    public override bool Equals(object? obj) => obj is Float32x8 other && value.AsUInt32() == other.value.AsUInt32();

    /// <inheritdoc/>
    public override int GetHashCode() => value.AsUInt32().GetHashCode();

    /// <summary>The elements, for a look in the debugger.</summary>
    public override string ToString() => value.ToString();
}
