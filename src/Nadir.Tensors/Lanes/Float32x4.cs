using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>Four float32 numbers in one register of 128 bits.</summary>
public readonly struct Float32x4 : IFloat32Lane<Float32x4>
{
    private readonly Vector128<float> value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Float32x4(Vector128<float> value) => this.value = value;

    /// <inheritdoc/>
    public static int Width => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Float32x4(double value) => new(Vector128.Create((float)value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 Of(double value) => Sse2.IsSupported
        ? new Float32x4(Vector128.Create(Sse2.ConvertScalarToVector128Single(Vector128<float>.Zero, Vector128.CreateScalarUnsafe(value)).ToScalar()))
        : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 operator +(Float32x4 left, Float32x4 right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 operator -(Float32x4 left, Float32x4 right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 operator *(Float32x4 left, Float32x4 right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 operator /(Float32x4 left, Float32x4 right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 operator -(Float32x4 value) => new(-value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 operator >(Float32x4 left, Float32x4 right) =>
        new(Vector128.GreaterThan(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 operator >=(Float32x4 left, Float32x4 right) =>
        new(Vector128.GreaterThanOrEqual(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 operator <(Float32x4 left, Float32x4 right) =>
        new(Vector128.LessThan(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 operator <=(Float32x4 left, Float32x4 right) =>
        new(Vector128.LessThanOrEqual(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 operator ==(Float32x4 left, Float32x4 right) =>
        new(Vector128.Equals(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 operator !=(Float32x4 left, Float32x4 right) =>
        new(~Vector128.Equals(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 operator &(Float32x4 left, Float32x4 right) => new(left.value & right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 operator |(Float32x4 left, Float32x4 right) => new(left.value | right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 operator !(Float32x4 mask) => new(~mask.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 Select(Float32x4 mask, Float32x4 chosen, Float32x4 other) =>
        new(Vector128.ConditionalSelect(mask.value, chosen.value, other.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 IsNaN(Float32x4 x) => new(~Vector128.Equals(x.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 Fma(Float32x4 x, Float32x4 y, Float32x4 z) =>
        new(Vector128.FusedMultiplyAdd(x.value, y.value, z.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 Max(Float32x4 x, Float32x4 y) => new(Vector128.Max(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 Min(Float32x4 x, Float32x4 y) => new(Vector128.Min(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 Abs(Float32x4 x) => new(Vector128.Abs(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 Sqrt(Float32x4 x) => new(Vector128.Sqrt(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 Floor(Float32x4 x) => new(Vector128.Floor(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 Round(Float32x4 x) => new(Vector128.Round(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 CopySign(Float32x4 size, Float32x4 sign) =>
        new(Vector128.ConditionalSelect(Vector128.Create(-0f), sign.value, size.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float32x4 Load(ref readonly float source, nint offset) =>
        new(Vector128.LoadUnsafe(in source, (nuint)offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Float32x4 value, ref float destination, nint offset) =>
        value.value.StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x4 IBitLane<Float32x4, float>.OfBits(long pattern) => new(Vector128.Create((uint)pattern).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x4 IBitLane<Float32x4, float>.Horner(Float32x4 sum, Float32x4 x, double next) =>
        new(Vector128.FusedMultiplyAdd(sum.value, x.value, Vector128.Create((float)next)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x4 IBitLane<Float32x4, float>.Xor(Float32x4 left, Float32x4 right) => new(left.value ^ right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x4 IBitLane<Float32x4, float>.AddBits(Float32x4 left, Float32x4 right) =>
        new((left.value.AsUInt32() + right.value.AsUInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x4 IBitLane<Float32x4, float>.SubtractBits(Float32x4 left, Float32x4 right) =>
        new((left.value.AsUInt32() - right.value.AsUInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x4 IBitLane<Float32x4, float>.ShiftLeft(Float32x4 bits, int count) =>
        new((bits.value.AsUInt32() << count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x4 IBitLane<Float32x4, float>.ShiftRight(Float32x4 bits, int count) =>
        new((bits.value.AsUInt32() >> count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x4 IBitLane<Float32x4, float>.AtMost(Float32x4 bound, Float32x4 x) =>
        new(Vector128.MinNative(bound.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x4 IBitLane<Float32x4, float>.AtLeast(Float32x4 bound, Float32x4 x) =>
        new(Vector128.MaxNative(bound.value, x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IBitLane<Float32x4, float>.Any(Float32x4 mask) => mask.value.ExtractMostSignificantBits() != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x4 IFloat32Lane<Float32x4>.Widened<F>(F operation, Float32x4 x)
    {
        var (low, high) = Vector128.Widen(x.value);
        return new(Vector128.Narrow(operation.Apply(new Float64x2(low)).Vector, operation.Apply(new Float64x2(high)).Vector));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Float32x4 IFloat32Lane<Float32x4>.Widened<F>(F operation, Float32x4 x, Float32x4 y)
    {
        var (lowX, highX) = Vector128.Widen(x.value);
        var (lowY, highY) = Vector128.Widen(y.value);
        var low = operation.Apply(new Float64x2(lowX), new Float64x2(lowY));
        var high = operation.Apply(new Float64x2(highX), new Float64x2(highY));
        return new(Vector128.Narrow(low.Vector, high.Vector));
    }

    /// <summary>Whether all bits are the same.</summary>
    public override bool Equals(object? obj) => obj is Float32x4 other && value.AsUInt32() == other.value.AsUInt32();

    /// <inheritdoc/>
    public override int GetHashCode() => value.AsUInt32().GetHashCode();

    /// <summary>The elements, for a look in the debugger.</summary>
    public override string ToString() => value.ToString();
}
