using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>Registers of 512 bits.</summary>
internal readonly unsafe struct Simd512<T> : ISimd<Vector512<T>, T>
    where T : unmanaged
{
    public static int Count => Vector512<T>.Count;

    public static int TallRows => 14;

    public static int SquareRows => 8;

    public static int WideRows => 4;

    public static bool CanCompress => Avx512F.IsSupported;

    public static Vector512<T> Zero => Vector512<T>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Load(T* source) => Vector512.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<T> value, T* target) => Vector512.Store(value, target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Broadcast(T* source) => Vector512.Create(*source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Add(Vector512<T> left, Vector512<T> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> MultiplyAdd(Vector512<T> left, Vector512<T> right, Vector512<T> addend) =>
        typeof(T) == typeof(float)
            ? Vector512.FusedMultiplyAdd(left.AsSingle(), right.AsSingle(), addend.AsSingle()).As<float, T>()
            : Vector512.FusedMultiplyAdd(left.AsDouble(), right.AsDouble(), addend.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> LoadFirst(T* source, int count)
    {
        if (!Avx512F.IsSupported)
            return LoadFirstByElement(source, count);
        return typeof(T) == typeof(float)
            ? Avx512F.MaskLoad((float*)source, FirstLanes(count).AsSingle(), default).As<float, T>()
            : Avx512F.MaskLoad((double*)source, FirstLanes(count).AsDouble(), default).As<double, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Vector512<T> value, T* target, int count)
    {
        if (!Avx512F.IsSupported)
            StoreFirstByElement(value, target, count);
        else if (typeof(T) == typeof(float))
            Avx512F.MaskStore((float*)target, FirstLanes(count).AsSingle(), value.AsSingle());
        else
            Avx512F.MaskStore((double*)target, FirstLanes(count).AsDouble(), value.AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Compress(Vector512<T> value, Vector512<T> mask) =>
        typeof(T) == typeof(float)
            ? Avx512F.Compress(default, mask.AsSingle(), value.AsSingle()).As<float, T>()
            : Avx512F.Compress(default, mask.AsDouble(), value.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Expand(Vector512<T> value, Vector512<T> mask) =>
        typeof(T) == typeof(float)
            ? Avx512F.Expand(default, mask.AsSingle(), value.AsSingle()).As<float, T>()
            : Avx512F.Expand(default, mask.AsDouble(), value.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> FirstLanes(int count) =>
        typeof(T) == typeof(float)
            ? Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(count)).As<int, T>()
            : Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)count)).As<long, T>();

    private static Vector512<T> LoadFirstByElement(T* source, int count)
    {
        var value = Vector512<T>.Zero;
        for (var lane = 0; lane < count; lane++)
            value = value.WithElement(lane, source[lane]);
        return value;
    }

    private static void StoreFirstByElement(Vector512<T> value, T* target, int count)
    {
        for (var lane = 0; lane < count; lane++)
            target[lane] = value.GetElement(lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T AddElement(T left, T right) =>
        (Vector128.CreateScalarUnsafe(left) + Vector128.CreateScalarUnsafe(right)).ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Vector512<T> value) => Vector512.Sum(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Fold(Vector512<T> value) => Fold(value.GetLower() + value.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Fold(Vector256<T> value) => value.GetLower() + value.GetUpper();
}
