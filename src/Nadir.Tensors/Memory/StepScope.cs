using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>
/// The time in which tensors made on this thread share recycled memory; <see cref="Tensor.Scope"/> opens it,
/// <see cref="Dispose"/> ends it and with it every tensor made inside that was not kept.
/// </summary>
/// <remarks>
/// Buffers and tape objects are always recycled. Tensor objects are recycled only when no code outside the library can
/// have seen them: a class reference carries no generation, so a stale one could not be told from a new one. A training
/// step asks for the same things in the same order each time, so the n-th request gets what the n-th got before.
/// </remarks>
public sealed class StepScope : IDisposable
{
    private readonly ThreadState thread;
    private readonly ScopeStorages storages = new();
    private Tensor?[] shells = new Tensor?[64];
    private Tensor[] seen = new Tensor[64];
    private OperationSlot[] operations = new OperationSlot[64];
    private int shellCount, seenCount, operationCount;
    private bool seesNothing;
    private StepScope? outer;
    private bool open;

    private StepScope(ThreadState thread) => this.thread = thread;

    /// <summary>This thread's innermost open scope.</summary>
    internal static StepScope? Current => ThreadState.Current.Scope;

    /// <summary>Whether the tensors made now are the library's own, so that their objects are used again.</summary>
    internal bool RecyclesShells { get; private set; }

    internal static StepScope Open(bool recycleShells)
    {
        var thread = ThreadState.Current;
        var scope = thread.IdleScope ?? new StepScope(thread);
        thread.IdleScope = scope.outer;
        scope.outer = thread.Scope;
        scope.open = true;
        scope.RecyclesShells = scope.seesNothing = recycleShells;
        thread.Scope = scope;
        return scope;
    }

    /// <summary>Ends the scope: its tensors, unless kept, become invalid and their memory is used again.</summary>
    /// <exception cref="InvalidOperationException">A scope opened later on this thread is still open.</exception>
    public void Dispose()
    {
        if (!open)
            return;
        if (ThreadState.Current.Scope != this)
            throw Error.State($"Scopes end in the reverse order of their start, on the thread that opened them; end the inner one first.");
        open = false;
        thread.Scope = outer;
        for (var i = 0; i < operationCount; i++)
            operations[i].Operation?.Release();
        for (var i = 0; i < seenCount; i++)
            seen[i].End(recycle: false);
        for (var i = 0; i < shellCount; i++)
        {
            if (shells[i] is { } shell && !shell.End(recycle: seesNothing))
                shells[i] = null;
        }

        Array.Clear(seen, 0, seenCount);
        operationCount = seenCount = shellCount = 0;
        storages.End();
        outer = thread.IdleScope;
        thread.IdleScope = this;
    }

    /// <summary>A backward pass shows its tensors to nobody, but for the gradients it leaves.</summary>
    /// <returns>What <see cref="EndPass"/> restores.</returns>
    internal bool BeginPass(bool isSeen)
    {
        var before = RecyclesShells;
        RecyclesShells = seesNothing || !isSeen;
        return before;
    }

    internal void EndPass(bool before) => RecyclesShells = before;

    internal Tensor NewTensor()
    {
        if (!RecyclesShells)
            return NewSeen();
        var at = shellCount;
        if (at == shells.Length)
            Array.Resize(ref shells, at * 2);
        shellCount = at + 1;
        return shells[at] ??= new Tensor();
    }

    internal Storage NewStorage<T>(int length)
        where T : unmanaged => storages.Next<T>(length);

    /// <summary>Where the next operation is kept; what it holds was released.</summary>
    internal ref OperationSlot NextOperation()
    {
        if (operationCount == operations.Length)
            Array.Resize(ref operations, operationCount * 2);
        return ref operations[operationCount++];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Tensor NewSeen()
    {
        if (seenCount == seen.Length)
            Array.Resize(ref seen, seenCount * 2);
        return seen[seenCount++] = new Tensor();
    }
}
