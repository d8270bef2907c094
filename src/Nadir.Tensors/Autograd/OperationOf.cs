namespace Nadir.Tensors;

/// <summary>An operation whose objects are used again inside a recycling scope.</summary>
/// <typeparam name="TSelf">The operation itself.</typeparam>
internal abstract class Operation<TSelf> : Operation
    where TSelf : Operation<TSelf>, new()
{
    [ThreadStatic]
    private static Stack<TSelf>? spare;

    /// <summary>A fresh operation if a gradient can flow to one of the inputs, else null.</summary>
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

    protected sealed override void Recycle() => (spare ??= []).Push((TSelf)this);

    private static TSelf Take()
    {
        var scope = StepScope.Current;
        if (scope is null)
            return new TSelf();
        var operation = scope.RecyclesShells && spare is { Count: > 0 } ? spare.Pop() : new TSelf();
        scope.Add(operation);
        return operation;
    }
}
