using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>Copies rows of A tile by tile, so that the rows of one depth follow each other.</summary>
internal static unsafe class LeftPanel<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    private const int CacheLine = 64;

    /// <summary>target[tile][depth][row of the tile], the rows dealt to the tiles as evenly as can be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Pack(in Product<T> product, T* a, int rows, int tiles, int depth, T* target)
    {
        if (product.ADepth == 1)
            Turn(a, product.ARow, rows, tiles, depth, target);
        else
            Copy(a, product.ADepth, rows, tiles, depth, target);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Turn(T* a, nint step, int rows, int tiles, int depth, T* target)
    {
        var (height, taller) = Math.DivRem(rows, tiles);
        for (var index = 0; index < tiles; index++)
        {
            var tileRows = index < taller ? height + 1 : height;

            // All of a tile's lines at once: one row after the other would wait for the memory each time.
            if (Sse.IsSupported)
            {
                for (var row = 0; row < tileRows; row++)
                {
                    for (var at = 0; at < depth * sizeof(T); at += CacheLine)
                        Sse.Prefetch1((byte*)(a + (row * step)) + at);
                }
            }

            Transposition.Run(a, step, tileRows, depth, target, tileRows);
            a += tileRows * step;
            target += (nint)tileRows * depth;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Copy(T* a, nint step, int rows, int tiles, int depth, T* target)
    {
        var (height, taller) = Math.DivRem(rows, tiles);
        for (var at = 0; at < depth; at++)
        {
            var source = a + (at * step);
            var panel = target;
            for (var index = 0; index < tiles; index++)
            {
                var tileRows = index < taller ? height + 1 : height;
                var to = panel + (at * tileRows);
                var left = tileRows;
                for (; left >= TSimd.Count; left -= TSimd.Count)
                {
                    TSimd.Store(TSimd.Load(source), to);
                    source += TSimd.Count;
                    to += TSimd.Count;
                }

                if (left > 0)
                    TSimd.StoreFirst(TSimd.LoadFirst(source, left), to, left);
                source += left;
                panel += (nint)tileRows * depth;
            }
        }
    }
}
