using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>Registers of 128 bits.</summary>
internal readonly unsafe struct Simd128<T> : ISimd<Vector128<T>, T>
    where T : unmanaged
{
    public static int Count => Vector128<T>.Count;

    public static int TallRows => 6;

    public static int SquareRows => 4;

    public static int WideRows => 2;

    public static bool CanCompress => Avx512F.VL.IsSupported;

    public static Vector128<T> Zero => Vector128<T>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load(T* source) => Vector128.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<T> value, T* target) => Vector128.Store(value, target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Broadcast(T* source) => Vector128.Create(*source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Add(Vector128<T> left, Vector128<T> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> MultiplyAdd(Vector128<T> left, Vector128<T> right, Vector128<T> addend) =>
        typeof(T) == typeof(float)
            ? Vector128.FusedMultiplyAdd(left.AsSingle(), right.AsSingle(), addend.AsSingle()).As<float, T>()
            : Vector128.FusedMultiplyAdd(left.AsDouble(), right.AsDouble(), addend.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> LoadFirst(T* source, int count)
    {
        if (!Avx.IsSupported)
            return LoadFirstByElement(source, count);
        return typeof(T) == typeof(float)
            ? Avx.MaskLoad((float*)source, FirstLanes(count).AsSingle()).As<float, T>()
            : Avx.MaskLoad((double*)source, FirstLanes(count).AsDouble()).As<double, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Vector128<T> value, T* target, int count)
    {
        if (!Avx.IsSupported)
            StoreFirstByElement(value, target, count);
        else if (typeof(T) == typeof(float))
            Avx.MaskStore((float*)target, FirstLanes(count).AsSingle(), value.AsSingle());
        else
            Avx.MaskStore((double*)target, FirstLanes(count).AsDouble(), value.AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Compress(Vector128<T> value, Vector128<T> mask) =>
        typeof(T) == typeof(float)
            ? Avx512F.VL.Compress(default, mask.AsSingle(), value.AsSingle()).As<float, T>()
            : Avx512F.VL.Compress(default, mask.AsDouble(), value.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Expand(Vector128<T> value, Vector128<T> mask) =>
        typeof(T) == typeof(float)
            ? Avx512F.VL.Expand(default, mask.AsSingle(), value.AsSingle()).As<float, T>()
            : Avx512F.VL.Expand(default, mask.AsDouble(), value.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> FirstLanes(int count) =>
        typeof(T) == typeof(float)
            ? Vector128.LessThan(Vector128<int>.Indices, Vector128.Create(count)).As<int, T>()
            : Vector128.LessThan(Vector128<long>.Indices, Vector128.Create((long)count)).As<long, T>();

    private static Vector128<T> LoadFirstByElement(T* source, int count)
    {
        var value = Vector128<T>.Zero;
        for (var lane = 0; lane < count; lane++)
            value = value.WithElement(lane, source[lane]);
        return value;
    }

    private static void StoreFirstByElement(Vector128<T> value, T* target, int count)
    {
        for (var lane = 0; lane < count; lane++)
            target[lane] = value.GetElement(lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T AddElement(T left, T right) =>
        (Vector128.CreateScalarUnsafe(left) + Vector128.CreateScalarUnsafe(right)).ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Vector128<T> value) => Vector128.Sum(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Fold(Vector128<T> value) => value;
}
