using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nadir.Tensors;

/// <summary>Room for the widest lane, element by element.</summary>
internal struct LanePadding
{
    private Vector512<byte> bytes;

    [UnscopedRef]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref T First<T>()
        where T : unmanaged => ref Unsafe.As<Vector512<byte>, T>(ref bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly Vector512<T> Elements<T>()
        where T : unmanaged => bytes.As<byte, T>();
}
