using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>Sixteen float32 numbers in one register of 512 bits.</summary>
public readonly struct Float32x16 : IFloat32Lane<Float32x16>
{
    private readonly Vector512<float> value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Float32x16(Vector512<float> value) => this.value = value;

    /// <inheritdoc/>
    public static int Width => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Float32x16(double value) => new(Vector512.Create((float)value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 Of(double value) => Sse2.IsSupported
        ? new Float32x16(Vector512.Create(Sse2.ConvertScalarToVector128Single(Vector128<float>.Zero, Vector128.CreateScalarUnsafe(value)).ToScalar()))
        : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 operator +(Float32x16 left, Float32x16 right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 operator -(Float32x16 left, Float32x16 right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 operator *(Float32x16 left, Float32x16 right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 operator /(Float32x16 left, Float32x16 right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 operator -(Float32x16 value) => new(-value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 operator >(Float32x16 left, Float32x16 right) =>
        new(Vector512.GreaterThan(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 operator >=(Float32x16 left, Float32x16 right) =>
        new(Vector512.GreaterThanOrEqual(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 operator <(Float32x16 left, Float32x16 right) =>
        new(Vector512.LessThan(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 operator <=(Float32x16 left, Float32x16 right) =>
        new(Vector512.LessThanOrEqual(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 operator ==(Float32x16 left, Float32x16 right) =>
        new(Vector512.Equals(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 operator !=(Float32x16 left, Float32x16 right) =>
        new(~Vector512.Equals(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 operator &(Float32x16 left, Float32x16 right) => new(left.value & right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 operator |(Float32x16 left, Float32x16 right) => new(left.value | right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 operator !(Float32x16 mask) => new(~mask.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 Select(Float32x16 mask, Float32x16 chosen, Float32x16 other) =>
        new(Vector512.ConditionalSelect(mask.value, chosen.value, other.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 IsNaN(Float32x16 x) => new(~Vector512.Equals(x.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 Fma(Float32x16 x, Float32x16 y, Float32x16 z) =>
        new(Vector512.FusedMultiplyAdd(x.value, y.value, z.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 Max(Float32x16 x, Float32x16 y) => new(Vector512.Max(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 Min(Float32x16 x, Float32x16 y) => new(Vector512.Min(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 Abs(Float32x16 x) => new(Vector512.Abs(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 Sqrt(Float32x16 x) => new(Vector512.Sqrt(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 Floor(Float32x16 x) => new(Vector512.Floor(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 Round(Float32x16 x) => new(Vector512.Round(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 CopySign(Float32x16 size, Float32x16 sign) =>
        new(Vector512.ConditionalSelect(Vector512.Create(-0f), sign.value, size.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x16 Load(ref readonly float source, nint offset) =>
        new(Vector512.LoadUnsafe(in source, (nuint)offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Float32x16 value, ref float destination, nint offset) =>
        value.value.StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x16 IBitLane<Float32x16, float>.OfBits(long pattern) =>
        new(Vector512.Create((uint)pattern).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x16 IBitLane<Float32x16, float>.Horner(Float32x16 sum, Float32x16 x, double next) =>
        new(Vector512.FusedMultiplyAdd(sum.value, x.value, Vector512.Create((float)next)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x16 IBitLane<Float32x16, float>.Xor(Float32x16 left, Float32x16 right) =>
        new(left.value ^ right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x16 IBitLane<Float32x16, float>.AddBits(Float32x16 left, Float32x16 right) =>
        new((left.value.AsUInt32() + right.value.AsUInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x16 IBitLane<Float32x16, float>.SubtractBits(Float32x16 left, Float32x16 right) =>
        new((left.value.AsUInt32() - right.value.AsUInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x16 IBitLane<Float32x16, float>.ShiftLeft(Float32x16 bits, int count) =>
        new((bits.value.AsUInt32() << count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x16 IBitLane<Float32x16, float>.ShiftRight(Float32x16 bits, int count) =>
        new((bits.value.AsUInt32() >> count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x16 IBitLane<Float32x16, float>.AtMost(Float32x16 bound, Float32x16 x) =>
        new(Vector512.MinNative(bound.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x16 IBitLane<Float32x16, float>.AtLeast(Float32x16 bound, Float32x16 x) =>
        new(Vector512.MaxNative(bound.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IBitLane<Float32x16, float>.Any(Float32x16 mask) => mask.value.ExtractMostSignificantBits() != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x16 IFloat32Lane<Float32x16>.Widened<F>(F operation, Float32x16 x)
    {
        var (low, high) = Vector512.Widen(x.value);
        return new(Vector512.Narrow(operation.Apply(new Float64x8(low)).Vector, operation.Apply(new Float64x8(high)).Vector));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x16 IFloat32Lane<Float32x16>.Widened<F>(F operation, Float32x16 x, Float32x16 y)
    {
        var (lowX, highX) = Vector512.Widen(x.value);
        var (lowY, highY) = Vector512.Widen(y.value);
        var low = operation.Apply(new Float64x8(lowX), new Float64x8(lowY));
        var high = operation.Apply(new Float64x8(highX), new Float64x8(highY));
        return new(Vector512.Narrow(low.Vector, high.Vector));
    }

    // One instruction for ten, with the same bits: it rounds once, too.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x16 IFloat32Lane<Float32x16>.Scale(Float32x16 x, Float32x16 n) =>
        Avx512F.IsSupported ? new(Avx512F.Scale(x.value, n.value)) : Elementary32.Scale(x, n);

    /// <summary>Whether all bits are the same.</summary>
    public override bool Equals(object? obj) => obj is Float32x16 other && value.AsUInt32() == other.value.AsUInt32();

    /// <inheritdoc/>
    public override int GetHashCode() => value.AsUInt32().GetHashCode();

    /// <summary>The elements, for a look in the debugger.</summary>
    public override string ToString() => value.ToString();
}
