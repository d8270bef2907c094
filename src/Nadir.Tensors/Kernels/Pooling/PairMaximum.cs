using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>Maximum of 2 × 2 windows that neither overlap nor are padded, eight or four at a time.</summary>
internal static unsafe class PairMaximum
{
    /// <summary>How many windows at a time this machine and pooling allow; 0 where they must be done one by one.</summary>
    public static int Lanes<T>(in PoolingShape shape)
        where T : unmanaged
    {
        var suits = typeof(T) == typeof(float) && Avx2.IsSupported && VectorWidth.Bits >= 256
            && shape is { WindowHeight: 2, WindowWidth: 2, StrideY: 2, StrideX: 2, DilationY: 1, DilationX: 1 }
            && shape is { PadTop: 0, PadBottom: 0, PadLeft: 0, PadRight: 0 }
            && shape.OutputWidth >= Vector128<float>.Count;
        if (!suits)
            return 0;
        var wide = Avx512F.IsSupported && VectorWidth.Bits >= 512 && shape.OutputWidth > Vector256<float>.Count;
        return wide ? Vector512<float>.Count : Vector256<float>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(int planes, int plane, int width, int rows, int columns, float* x, float* y, int* argmax)
    {
        for (; planes > 0; planes--, x += plane)
        {
            for (var row = 0; row < rows; row++, y += columns, argmax += columns)
                Row(row * 2 * width, width, columns, x, y, argmax);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Row(int first, int width, int columns, float* x, float* y, int* argmax)
    {
        var done = 0;
        for (; done + Vector256<float>.Count <= columns; done += Vector256<float>.Count)
            Eight(x, first + (done * 2), width, y + done, argmax + done);
        if (done == columns)
            return;

        // What is left is done in one go, with some neighbours before it again.
        var last = columns - done <= Vector128<float>.Count || columns < Vector256<float>.Count;
        if (!last)
        {
            done = columns - Vector256<float>.Count;
            Eight(x, first + (done * 2), width, y + done, argmax + done);
            return;
        }

        for (; done + Vector128<float>.Count < columns; done += Vector128<float>.Count)
            Four(x, first + (done * 2), width, y + done, argmax + done);
        done = columns - Vector128<float>.Count;
        Four(x, first + (done * 2), width, y + done, argmax + done);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Eight(float* x, int start, int width, float* y, int* argmax)
    {
        Separate256(x + start, out var best, out var second);
        Separate256(x + start + width, out var third, out var fourth);
        var index = Vector256.Create(start) + (Vector256<int>.Indices * 2);
        var place = index;
        Take256(ref best, ref place, second, index + Vector256.Create(1));
        Take256(ref best, ref place, third, index + Vector256.Create(width));
        Take256(ref best, ref place, fourth, index + Vector256.Create(width + 1));
        best.Store(y);
        place.Store(argmax);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(float* x, int start, int width, float* y, int* argmax)
    {
        Separate128(x + start, out var best, out var second);
        Separate128(x + start + width, out var third, out var fourth);
        var index = Vector128.Create(start) + (Vector128<int>.Indices * 2);
        var place = index;
        Take128(ref best, ref place, second, index + Vector128.Create(1));
        Take128(ref best, ref place, third, index + Vector128.Create(width));
        Take128(ref best, ref place, fourth, index + Vector128.Create(width + 1));
        best.Store(y);
        place.Store(argmax);
    }

    /// <summary>Elements 0, 2, 4 … and 1, 3, 5 ….</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Separate256(
        float* source, out Vector256<float> even, out Vector256<float> odd)
    {
        var low = Vector256.Load(source);
        var high = Vector256.Load(source + Vector256<float>.Count);
        even = Avx2.Permute4x64(Avx.Shuffle(low, high, 0b10_00_10_00).AsDouble(), 0b11_01_10_00).AsSingle();
        odd = Avx2.Permute4x64(Avx.Shuffle(low, high, 0b11_01_11_01).AsDouble(), 0b11_01_10_00).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Separate128(
        float* source, out Vector128<float> even, out Vector128<float> odd)
    {
        var low = Vector128.Load(source);
        var high = Vector128.Load(source + Vector128<float>.Count);
        even = Sse.Shuffle(low, high, 0b10_00_10_00);
        odd = Sse.Shuffle(low, high, 0b11_01_11_01);
    }

    // A later value wins where it is larger or not a number: what the plain loop does.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Take256(
        ref Vector256<float> best, ref Vector256<int> place, Vector256<float> value, Vector256<int> index)
    {
        var wins = Vector256.GreaterThan(value, best) | ~Vector256.Equals(value, value);
        best = Vector256.ConditionalSelect(wins, value, best);
        place = Vector256.ConditionalSelect(wins.AsInt32(), index, place);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Take128(
        ref Vector128<float> best, ref Vector128<int> place, Vector128<float> value, Vector128<int> index)
    {
        var wins = Vector128.GreaterThan(value, best) | ~Vector128.Equals(value, value);
        best = Vector128.ConditionalSelect(wins, value, best);
        place = Vector128.ConditionalSelect(wins.AsInt32(), index, place);
    }
}
