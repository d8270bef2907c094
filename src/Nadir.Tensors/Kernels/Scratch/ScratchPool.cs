using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Buffers that kernels need while they run, kept by each thread for its next call.</summary>
internal sealed unsafe class ScratchPool
{
    private const int Alignment = 64;
    private const int SmallestBlock = 4096;

    [ThreadStatic]
    private static ScratchPool? current;

    private Block[] blocks = new Block[8];
    private int count;

    /// <summary>Rents room for so many elements from this thread's pool; dispose on the same thread.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static Scratch<T> Rent<T>(int length)
        where T : unmanaged => (current ??= new ScratchPool()).Take<T>(length);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal void Return(int slot) => blocks[slot].Used = false;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private Scratch<T> Take<T>(int length)
        where T : unmanaged
    {
        var bytes = Math.Max(SmallestBlock, (long)length * sizeof(T));
        var best = -1;
        for (var slot = 0; slot < count; slot++)
        {
            if (!blocks[slot].Used && blocks[slot].Bytes >= bytes
                && (best < 0 || blocks[slot].Bytes < blocks[best].Bytes))
                best = slot;
        }

        if (best < 0)
            best = Add(bytes);
        blocks[best].Used = true;
        return new Scratch<T>(this, best, (T*)blocks[best].Start, length);
    }

    private int Add(long bytes)
    {
        // A free block that proved too small makes room for its successor, so that a thread keeps few.
        var slot = 0;
        while (slot < count && blocks[slot].Used)
            slot++;
        if (slot == blocks.Length)
            Array.Resize(ref blocks, count * 2);
        if (slot == count)
            count++;
        var size = (long)BitOperations.RoundUpToPowerOf2((ulong)bytes);
        if (size + Alignment > Array.MaxLength)
            size = Array.MaxLength - Alignment;
        if (size < bytes)
        {
            throw Error.NotSupported(
                $"This step needs {bytes} bytes of working memory, at most {size} can be had. Use a smaller batch.");
        }
        var memory = GC.AllocateUninitializedArray<byte>((int)size + Alignment, pinned: true);
        fixed (byte* first = memory)
        {
            var start = (byte*)(((nint)first + Alignment - 1) & -Alignment);
            blocks[slot] = new Block { Memory = memory, Start = start, Bytes = size };
        }

        return slot;
    }

    private struct Block
    {
        public byte[] Memory;
        public byte* Start;
        public long Bytes;
        public bool Used;
    }
}
