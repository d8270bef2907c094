using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Arrays of one element type that scopes hand back and take again; one pool a thread, so without locks.</summary>
/// <remarks>Lengths are rounded up to one of four steps an octave, so that a shorter last batch finds an array too.</remarks>
internal static class BufferPool<T>
    where T : unmanaged
{
    private const int Steps = 128;
    private const int MostSpareInOneStep = 256;

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
        var (step, rounded) = Step(array.Length);
        if (rounded != array.Length)
            return;
        var stacks = spare ??= new Stack<T[]>?[Steps];
        var stack = stacks[step] ??= new Stack<T[]>();
        if (stack.Count < MostSpareInOneStep)
            stack.Push(array);
    }

    private static T[] Allocate(int length) => GC.AllocateUninitializedArray<T>(length);

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
