namespace Nadir.Tensors;

/// <summary>The elements of one channel: runs of neighbours, a step apart.</summary>
internal readonly unsafe struct ChannelRuns<T>(T* first, nint step, int count, int length)
    where T : unmanaged
{
    public int Count => count;

    public int Length => length;

    public T* this[int run] => first + (run * step);
}
