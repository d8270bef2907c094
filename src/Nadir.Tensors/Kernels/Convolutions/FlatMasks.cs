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
        var bytes = MemoryMarshal.AsBytes(masks);
        for (var start = 0; start < pitch; start++)
        {
            for (var lane = 0; lane < lanes; lane++)
            {
                var keep = (start + lane) % pitch < columns;
                bytes.Slice(((start * lanes) + lane) * sizeof(T), sizeof(T)).Fill((byte)(keep ? 0xFF : 0));
            }
        }
    }
}
