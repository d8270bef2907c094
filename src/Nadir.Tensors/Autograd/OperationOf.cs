using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>An operation whose objects are used again by the scopes of their thread.</summary>
/// <typeparam name="TSelf">The operation itself.</typeparam>
internal abstract class Operation<TSelf> : Operation
    where TSelf : Operation<TSelf>, new()
{
    [ThreadStatic]
    private static Stack<TSelf>? spare;

    /// <summary>A fresh operation if a gradient can flow to one of the inputs, else null.</summary>
    // Inlined, so that the kind of operation is known and not looked up.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static TSelf? For(Tensor a, Tensor? b = null, Tensor? c = null)
    {
        if (!(a.NeedsGradient || b is { NeedsGradient: true } || c is { NeedsGradient: true }))
            return null;
        var thread = ThreadState.Current;
        if (thread.Pauses > 0)
            return null;
        var operation = Take(thread.Scope);
        operation.Order = ++thread.LastOrder;
        return operation;
    }

    protected static TSelf? ForAny(ReadOnlySpan<Tensor> inputs)
    {
        foreach (var input in inputs)
        {
            if (For(input) is { } operation)
                return operation;
        }

        return null;
    }

    public sealed override void GiveBack() => (spare ??= []).Push((TSelf)this);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TSelf Take(StepScope? scope)
    {
        if (scope is null)
            return new TSelf();
        ref var slot = ref scope.NextOperation();
        return slot.Operation is { } operation && operation.GetType() == typeof(TSelf) ? Unsafe.As<TSelf>(operation) : Replace(ref slot);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TSelf Replace(ref OperationSlot slot)
    {
        slot.Operation?.GiveBack();
        var operation = spare is { Count: > 0 } ? spare.Pop() : new TSelf();
        slot.Operation = operation;
        return operation;
    }
}
