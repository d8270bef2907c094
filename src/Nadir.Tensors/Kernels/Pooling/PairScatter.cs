using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>The gradient of <see cref="PairMaximum"/>: every input is in one window at most, so each is written once.</summary>
internal static unsafe class PairScatter
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(int planes, int plane, int width, int rows, int columns, float* dy, int* argmax, float* dx)
    {
        for (; planes > 0; planes--, dx += plane)
        {
            for (var row = 0; row < rows; row++, dy += columns, argmax += columns)
            {
                var first = row * 2 * width;
                if (width % 2 != 0)
                    dx[first + width - 1] = dx[first + (2 * width) - 1] = 0;
                var done = 0;
                for (; done + Vector256<float>.Count <= columns; done += Vector256<float>.Count)
                    Eight(dy + done, argmax + done, first + (done * 2), width, dx);
                for (; done + Vector128<float>.Count <= columns; done += Vector128<float>.Count)
                    Four(dy + done, argmax + done, first + (done * 2), width, dx);
                if (done == columns)
                    continue;

                // What is left is done again with its neighbours before it.
                done = columns - Vector128<float>.Count;
                Four(dy + done, argmax + done, first + (done * 2), width, dx);
            }

            for (var at = rows * 2 * width; at < plane; at++)
                dx[at] = 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Eight(float* dy, int* argmax, int start, int width, float* dx)
    {
        // Adding to zero, as the plain loop does, makes −0 a 0.
        var slope = Vector256.Load(dy) + Vector256<float>.Zero;
        var place = Vector256.Load(argmax) - (Vector256.Create(start) + (Vector256<int>.Indices * 2));
        Together256(slope, place, 0, dx + start);
        Together256(slope, place, width, dx + start + width);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(float* dy, int* argmax, int start, int width, float* dx)
    {
        var slope = Vector128.Load(dy) + Vector128<float>.Zero;
        var place = Vector128.Load(argmax) - (Vector128.Create(start) + (Vector128<int>.Indices * 2));
        Together128(slope, place, 0, dx + start);
        Together128(slope, place, width, dx + start + width);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Together256(Vector256<float> slope, Vector256<int> place, int offset, float* target)
    {
        var even = slope & Vector256.Equals(place, Vector256.Create(offset)).AsSingle();
        var odd = slope & Vector256.Equals(place, Vector256.Create(offset + 1)).AsSingle();
        var low = Avx.UnpackLow(even, odd);
        var high = Avx.UnpackHigh(even, odd);
        Avx.Permute2x128(low, high, 0x20).Store(target);
        Avx.Permute2x128(low, high, 0x31).Store(target + Vector256<float>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Together128(Vector128<float> slope, Vector128<int> place, int offset, float* target)
    {
        var even = slope & Vector128.Equals(place, Vector128.Create(offset)).AsSingle();
        var odd = slope & Vector128.Equals(place, Vector128.Create(offset + 1)).AsSingle();
        Sse.UnpackLow(even, odd).Store(target);
        Sse.UnpackHigh(even, odd).Store(target + Vector128<float>.Count);
    }
}
