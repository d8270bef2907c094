namespace Nadir.Tensors;

/// <summary>
/// The time in which tensors made on this thread share recycled memory; <see cref="Tensor.Scope"/> opens it,
/// <see cref="Dispose"/> ends it and with it every tensor made inside that was not kept.
/// </summary>
/// <remarks>
/// Buffers are always recycled. The tensor and tape objects themselves are recycled only when no code outside the library
/// can have seen them: a class reference carries no generation, so a stale one could not be told from a new one.
/// </remarks>
public sealed class StepScope : IDisposable
{
    [ThreadStatic]
    private static StepScope? current;

    [ThreadStatic]
    private static StepScope? idle;

    private readonly List<Tensor> tensors = [];
    private readonly List<Storage> storages = [];
    private readonly Stack<Tensor> spareTensors = [];
    private readonly Stack<Storage> spareStorages = [];
    private readonly List<Operation> operations = [];
    private StepScope? outer;
    private bool open;

    private StepScope()
    {
    }

    internal static StepScope? Current => current;

    /// <summary>Whether tensor and tape objects, too, are used again.</summary>
    internal bool RecyclesShells { get; private set; }

    internal static StepScope Open(bool recycleShells)
    {
        var scope = idle ?? new StepScope();
        idle = null;
        scope.outer = current;
        scope.open = true;
        scope.RecyclesShells = recycleShells;
        current = scope;
        return scope;
    }

    /// <summary>Ends the scope: its tensors, unless kept, become invalid and their memory is used again.</summary>
    /// <exception cref="InvalidOperationException">A scope opened later on this thread is still open.</exception>
    public void Dispose()
    {
        if (!open)
            return;
        if (current != this)
            throw Error.State($"Scopes end in the reverse order of their start, on the thread that opened them; end the inner one first.");
        open = false;
        current = outer;
        outer = null;
        foreach (var operation in operations)
            operation.Release(RecyclesShells);
        operations.Clear();
        EndTensors();
        ReturnStorages();
        idle ??= this;
    }

    internal Tensor NewTensor()
    {
        var tensor = RecyclesShells && spareTensors.TryPop(out var spare) ? spare : new Tensor();
        tensors.Add(tensor);
        return tensor;
    }

    internal Storage NewStorage<T>(int length)
        where T : unmanaged
    {
        var storage = spareStorages.TryPop(out var spare) ? spare : new Storage();
        var array = BufferPool<T>.Rent(length);
        storage.Data = array;
        storage.Start = BufferPool<T>.Start(array);
        storage.Thread = Environment.CurrentManagedThreadId;
        storages.Add(storage);
        return storage;
    }

    internal void Add(Operation operation) => operations.Add(operation);

    private void EndTensors()
    {
        foreach (var tensor in tensors)
        {
            if (tensor.IsKept)
            {
                tensor.Forget();
                continue;
            }

            tensor.End();
            if (RecyclesShells)
                spareTensors.Push(tensor);
        }

        tensors.Clear();
    }

    private void ReturnStorages()
    {
        foreach (var storage in storages)
        {
            if (storage.Kept)
                continue;
            switch (storage.Data)
            {
                case float[] array: BufferPool<float>.Return(array); break;
                case double[] array: BufferPool<double>.Return(array); break;
                case long[] array: BufferPool<long>.Return(array); break;
                case bool[] array: BufferPool<bool>.Return(array); break;
            }

            storage.Data = null;
            storage.Version = 0;
            spareStorages.Push(storage);
        }

        storages.Clear();
    }
}
