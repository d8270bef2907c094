using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nadir.Tensors;

/// <summary>The first few elements of a lane: those past the count are neither read nor written.</summary>
internal static unsafe class PartialLane
{
    /// <summary>The elements from source on, 0 past the count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Load<L, T>(T* source, int count)
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        if (Unsafe.SizeOf<L>() == Vector512<byte>.Count)
            return Unsafe.BitCast<Vector512<T>, L>(Simd512<T>.LoadFirst(source, count));
        if (Unsafe.SizeOf<L>() == Vector256<byte>.Count)
            return Unsafe.BitCast<Vector256<T>, L>(Simd256<T>.LoadFirst(source, count));
        if (Unsafe.SizeOf<L>() == Vector128<byte>.Count)
            return Unsafe.BitCast<Vector128<T>, L>(Simd128<T>.LoadFirst(source, count));
        return count > 0 ? L.Load(in *source, 0) : default;
    }

    /// <summary>Writes as many elements as the count says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<L, T>(L value, T* target, int count)
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        if (Unsafe.SizeOf<L>() == Vector512<byte>.Count)
            Simd512<T>.StoreFirst(Unsafe.BitCast<L, Vector512<T>>(value), target, count);
        else if (Unsafe.SizeOf<L>() == Vector256<byte>.Count)
            Simd256<T>.StoreFirst(Unsafe.BitCast<L, Vector256<T>>(value), target, count);
        else if (Unsafe.SizeOf<L>() == Vector128<byte>.Count)
            Simd128<T>.StoreFirst(Unsafe.BitCast<L, Vector128<T>>(value), target, count);
        else if (count > 0)
            L.Store(value, ref *target, 0);
    }
}
