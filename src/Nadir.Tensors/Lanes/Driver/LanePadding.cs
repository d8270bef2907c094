using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nadir.Tensors;

/// <summary>Room for the widest lane, filled with a few elements and zeros.</summary>
internal struct LanePadding
{
    private Vector512<byte> bytes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static LanePadding Of<T>(ref readonly T source, int count)
        where T : unmanaged
    {
        var padding = default(LanePadding);
        for (var i = 0; i < count; i++)
            Unsafe.Add(ref padding.First<T>(), i) = Unsafe.Add(ref Unsafe.AsRef(in source), i);
        return padding;
    }

    [UnscopedRef]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref T First<T>()
        where T : unmanaged => ref Unsafe.As<Vector512<byte>, T>(ref bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CopyTo<T>(ref T destination, int count)
        where T : unmanaged
    {
        for (var i = 0; i < count; i++)
            Unsafe.Add(ref destination, i) = Unsafe.Add(ref First<T>(), i);
    }
}
