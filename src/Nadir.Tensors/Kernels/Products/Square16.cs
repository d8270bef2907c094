using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>Swaps the axes of a square of 16 by 16 floats, or of its first rows and columns, in registers.</summary>
internal static unsafe class Square16
{
    public const int Side = 16;

    public static bool IsSupported => Avx512F.IsSupported;

    /// <summary>target[c, r] = source[r, c] for all 16 rows and columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(float* source, nint sourceStep, float* target, nint targetStep) =>
        Run<Count0>(source, sourceStep, Side, Side, target, targetStep);

    /// <summary>target[c, r] = source[r, c] for so many rows and columns; touches nothing beyond them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void RunPartly(
        float* source, nint sourceStep, int rows, int columns, float* target, nint targetStep) =>
        Run<Count1>(source, sourceStep, rows, columns, target, targetStep);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run<TPartly>(
        float* source, nint sourceStep, int rows, int columns, float* target, nint targetStep)
        where TPartly : struct, ICount
    {
        // Neighbours of two rows, then of four: register i of each four holds columns i, i + 4, i + 8, i + 12.
        var (a0, a1, a2, a3) = Four<TPartly>(source, sourceStep, rows, columns);
        var (b0, b1, b2, b3) = Four<TPartly>(source + (sourceStep * 4), sourceStep, rows - 4, columns);
        var (c0, c1, c2, c3) = Four<TPartly>(source + (sourceStep * 8), sourceStep, rows - 8, columns);
        var (d0, d1, d2, d3) = Four<TPartly>(source + (sourceStep * 12), sourceStep, rows - 12, columns);
        Columns<TPartly>(a0, b0, c0, d0, target, targetStep, 0, rows, columns);
        Columns<TPartly>(a1, b1, c1, d1, target, targetStep, 1, rows, columns);
        Columns<TPartly>(a2, b2, c2, d2, target, targetStep, 2, rows, columns);
        Columns<TPartly>(a3, b3, c3, d3, target, targetStep, 3, rows, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> C0, Vector512<float> C1, Vector512<float> C2, Vector512<float> C3) Four<TPartly>(
        float* source, nint step, int rows, int columns)
        where TPartly : struct, ICount
    {
        var r0 = Load<TPartly>(source, rows > 0, columns);
        var r1 = Load<TPartly>(source + step, rows > 1, columns);
        var r2 = Load<TPartly>(source + (step * 2), rows > 2, columns);
        var r3 = Load<TPartly>(source + (step * 3), rows > 3, columns);
        var low01 = Avx512F.UnpackLow(r0, r1).AsDouble();
        var high01 = Avx512F.UnpackHigh(r0, r1).AsDouble();
        var low23 = Avx512F.UnpackLow(r2, r3).AsDouble();
        var high23 = Avx512F.UnpackHigh(r2, r3).AsDouble();
        return (Avx512F.UnpackLow(low01, low23).AsSingle(), Avx512F.UnpackHigh(low01, low23).AsSingle(),
            Avx512F.UnpackLow(high01, high23).AsSingle(), Avx512F.UnpackHigh(high01, high23).AsSingle());
    }

    /// <summary>Four fours of rows side by side: columns i, i + 4, i + 8 and i + 12 of all 16 rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Columns<TPartly>(
        Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d,
        float* target, nint step, int first, int rows, int columns)
        where TPartly : struct, ICount
    {
        const byte EvenQuarters = 0x88;
        const byte OddQuarters = 0xDD;
        var evenAb = Avx512F.Shuffle4x128(a, b, EvenQuarters);
        var oddAb = Avx512F.Shuffle4x128(a, b, OddQuarters);
        var evenCd = Avx512F.Shuffle4x128(c, d, EvenQuarters);
        var oddCd = Avx512F.Shuffle4x128(c, d, OddQuarters);
        Store<TPartly>(Avx512F.Shuffle4x128(evenAb, evenCd, EvenQuarters), target, step, first, rows, columns);
        Store<TPartly>(Avx512F.Shuffle4x128(oddAb, oddCd, EvenQuarters), target, step, first + 4, rows, columns);
        Store<TPartly>(Avx512F.Shuffle4x128(evenAb, evenCd, OddQuarters), target, step, first + 8, rows, columns);
        Store<TPartly>(Avx512F.Shuffle4x128(oddAb, oddCd, OddQuarters), target, step, first + 12, rows, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load<TPartly>(float* source, bool present, int columns)
        where TPartly : struct, ICount
    {
        if (TPartly.Value == 0)
            return Vector512.Load(source);
        return present ? Simd512<float>.LoadFirst(source, columns) : default;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TPartly>(
        Vector512<float> value, float* target, nint step, int column, int rows, int columns)
        where TPartly : struct, ICount
    {
        if (TPartly.Value == 0)
            Vector512.Store(value, target + (column * step));
        else if (column < columns)
            Simd512<float>.StoreFirst(value, target + (column * step), rows);
    }
}
