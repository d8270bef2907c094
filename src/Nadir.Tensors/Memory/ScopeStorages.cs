using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>The storages of a scope, in the order they are asked for; each keeps its array for the next scope, if it is not large.</summary>
internal sealed class ScopeStorages
{
    // Beyond this a scope is no step of a training that comes again, and the arrays go where others find them too.
    private const int MostHeld = 1024;

    // Arrays of this size drive each other out of the cache: the next request is better served with what was used last.
    private const int LargeElements = 1 << 16;

    private Storage?[] storages = new Storage?[64];
    private int count;

    /// <summary>A storage for so many elements; its array holds something older.</summary>
    public Storage Next<T>(int length)
        where T : unmanaged
    {
        var at = count;
        if (at == storages.Length)
            Array.Resize(ref storages, at * 2);
        count = at + 1;
        return storages[at] is { } storage && storage.Suits(Tensor.TypeOf<T>(), length) ? storage : Replace<T>(at, length);
    }

    /// <summary>All storages but the kept ones may be handed out again.</summary>
    public void End()
    {
        for (var i = 0; i < count; i++)
        {
            if (storages[i] is not { } storage)
                continue;
            if (storage.Kept)
            {
                storages[i] = null;
                continue;
            }

            storage.Version = 0;
            if (i >= MostHeld || storage.Length >= LargeElements)
                GiveBack(storage);
        }

        count = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Storage Replace<T>(int at, int length)
        where T : unmanaged
    {
        if (storages[at] is { } before)
            GiveBack(before);
        var storage = storages[at] ??= new Storage { Thread = Environment.CurrentManagedThreadId };
        var array = BufferPool<T>.Rent(length);
        (storage.Data, storage.Start) = (array, BufferPool<T>.Start(array));
        (storage.Type, storage.Length) = (Tensor.TypeOf<T>(), array.Length - storage.Start);
        return storage;
    }

    private static void GiveBack(Storage storage)
    {
        switch (storage.Data)
        {
            case float[] array: BufferPool<float>.Return(array); break;
            case double[] array: BufferPool<double>.Return(array); break;
            case long[] array: BufferPool<long>.Return(array); break;
            case bool[] array: BufferPool<bool>.Return(array); break;
        }

        (storage.Data, storage.Length) = (null, 0);
    }
}
