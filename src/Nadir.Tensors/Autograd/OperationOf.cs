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
    protected static TSelf? For(Tensor a, Tensor? b = null, Tensor? c = null) =>
        Gradients.Recording && (a.NeedsGradient || b is { NeedsGradient: true } || c is { NeedsGradient: true })
            ? Take()
            : null;

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
    private static TSelf Take()
    {
        var scope = StepScope.Current;
        if (scope is null)
            return new TSelf();
        ref var slot = ref scope.NextOperation();
        return slot.Operation is { } operation && operation.GetType() == typeof(TSelf) ? Unsafe.As<TSelf>(operation) : Replace(ref slot);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TSelf Replace(ref StepScope.OperationSlot slot)
    {
        slot.Operation?.GiveBack();
        var operation = spare is { Count: > 0 } ? spare.Pop() : new TSelf();
        slot.Operation = operation;
        return operation;
    }
}
