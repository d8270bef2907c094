using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nadir.Tensors;

/// <summary>Arrays of one element type that scopes hand back and take again; one pool a thread, so without locks.</summary>
/// <remarks>
/// Lengths are rounded up to one of four steps an octave, so that a shorter last batch finds an array too. Large arrays
/// stay in place and have room to begin at a cache line: a register that straddles two costs twice.
/// </remarks>
internal static class BufferPool<T>
    where T : unmanaged
{
    private const int Steps = 128;
    private const int MostSpareInOneStep = 256;
    private const int CacheLine = 64;
    private const long AlignedBytes = 32 * 1024;

    [ThreadStatic]
    private static Stack<T[]>?[]? spare;

    public static T[] Rent(int length)
    {
        var (step, rounded) = Step(length);
        var stacks = spare ??= new Stack<T[]>?[Steps];
        return stacks[step] is { Count: > 0 } stack ? stack.Pop() : Allocate(rounded);
    }

    public static void Return(T[] array)
    {
        var length = array.Length - Room(array.Length);
        var (step, rounded) = Step(length);
        if (rounded != length)
            return;
        var stacks = spare ??= new Stack<T[]>?[Steps];
        var stack = stacks[step] ??= new Stack<T[]>();
        if (stack.Count < MostSpareInOneStep)
            stack.Push(array);
    }

    /// <summary>Where the elements of a rented array should begin.</summary>
    public static unsafe int Start(T[] array)
    {
        var room = Room(array.Length);
        if (room == 0 || array.Length > Array.MaxLength - room)
            return 0;
        var address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
        return (int)(-address & (CacheLine - 1)) / sizeof(T);
    }

    private static T[] Allocate(int length)
    {
        var room = Room(length);
        return room == 0 || length > Array.MaxLength - room
            ? GC.AllocateUninitializedArray<T>(length)
            : GC.AllocateUninitializedArray<T>(length + room, pinned: true);
    }

    private static unsafe int Room(int length) => (long)length * sizeof(T) >= AlignedBytes ? CacheLine / sizeof(T) : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Step, int Length) Step(int length)
    {
        if (length <= 16)
            return (0, 16);
        var octave = 31 - int.LeadingZeroCount(length - 1);
        var quarter = 1 << (octave - 2);
        var count = (length + quarter - 1) / quarter;
        return ((octave * 4) + count - 4 - 11, (int)Math.Min((long)count * quarter, Array.MaxLength));
    }
}
