using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>Registers of 256 bits.</summary>
internal readonly unsafe struct Simd256<T> : ISimd<Vector256<T>, T>
    where T : unmanaged
{
    public static int Count => Vector256<T>.Count;

    public static int TallRows => 6;

    public static int SquareRows => 4;

    public static int WideRows => 2;

    public static bool CanCompress => Avx512F.VL.IsSupported;

    public static Vector256<T> Zero => Vector256<T>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Load(T* source) => Vector256.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<T> value, T* target) => Vector256.Store(value, target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Broadcast(T* source) => Vector256.Create(*source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Add(Vector256<T> left, Vector256<T> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> MultiplyAdd(Vector256<T> left, Vector256<T> right, Vector256<T> addend) =>
        typeof(T) == typeof(float)
            ? Vector256.FusedMultiplyAdd(left.AsSingle(), right.AsSingle(), addend.AsSingle()).As<float, T>()
            : Vector256.FusedMultiplyAdd(left.AsDouble(), right.AsDouble(), addend.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> LoadFirst(T* source, int count)
    {
        if (!Avx.IsSupported)
            return LoadFirstByElement(source, count);
        return typeof(T) == typeof(float)
            ? Avx.MaskLoad((float*)source, FirstLanes(count).AsSingle()).As<float, T>()
            : Avx.MaskLoad((double*)source, FirstLanes(count).AsDouble()).As<double, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Vector256<T> value, T* target, int count)
    {
        if (!Avx.IsSupported)
            StoreFirstByElement(value, target, count);
        else if (typeof(T) == typeof(float))
            Avx.MaskStore((float*)target, FirstLanes(count).AsSingle(), value.AsSingle());
        else
            Avx.MaskStore((double*)target, FirstLanes(count).AsDouble(), value.AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Compress(Vector256<T> value, Vector256<T> mask) =>
        typeof(T) == typeof(float)
            ? Avx512F.VL.Compress(default, mask.AsSingle(), value.AsSingle()).As<float, T>()
            : Avx512F.VL.Compress(default, mask.AsDouble(), value.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Expand(Vector256<T> value, Vector256<T> mask) =>
        typeof(T) == typeof(float)
            ? Avx512F.VL.Expand(default, mask.AsSingle(), value.AsSingle()).As<float, T>()
            : Avx512F.VL.Expand(default, mask.AsDouble(), value.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> FirstLanes(int count) =>
        typeof(T) == typeof(float)
            ? Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)).As<int, T>()
            : Vector256.LessThan(Vector256<long>.Indices, Vector256.Create((long)count)).As<long, T>();

    private static Vector256<T> LoadFirstByElement(T* source, int count)
    {
        var value = Vector256<T>.Zero;
        for (var lane = 0; lane < count; lane++)
            value = value.WithElement(lane, source[lane]);
        return value;
    }

    private static void StoreFirstByElement(Vector256<T> value, T* target, int count)
    {
        for (var lane = 0; lane < count; lane++)
            target[lane] = value.GetElement(lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T AddElement(T left, T right) =>
        (Vector128.CreateScalarUnsafe(left) + Vector128.CreateScalarUnsafe(right)).ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Vector256<T> value) => Vector256.Sum(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Fold(Vector256<T> value) => value.GetLower() + value.GetUpper();
}
