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
}
