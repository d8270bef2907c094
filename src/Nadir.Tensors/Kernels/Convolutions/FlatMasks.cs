using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nadir.Tensors;

/// <summary>Which lanes are outputs of a register that starts at a column, for each column.</summary>
internal static unsafe class FlatMasks
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Fill<T>(Span<T> masks, int pitch, int columns, int lanes)
        where T : unmanaged
    {
        if (sizeof(T) == sizeof(int))
            Fill(MemoryMarshal.Cast<T, int>(masks), pitch, columns, lanes, -1);
        else
            Fill(MemoryMarshal.Cast<T, long>(masks), pitch, columns, lanes, -1L);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill<TBits>(Span<TBits> masks, int pitch, int columns, int lanes, TBits output)
        where TBits : unmanaged
    {
        var at = 0;
        for (var start = 0; start < pitch; start++)
        {
            var column = start;
            for (var lane = 0; lane < lanes; lane++)
            {
                masks[at++] = column < columns ? output : default;
                column = column + 1 == pitch ? 0 : column + 1;
            }
        }
    }
}
