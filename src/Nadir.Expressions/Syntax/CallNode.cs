namespace Nadir.Expressions;

/// <summary>A function of other parts; operators and comparisons are functions like any.</summary>
internal sealed record CallNode : Node
{
    // Parts are shared: without a hash kept here, hashing a derivative would take time exponential in its depth.
    private readonly int hash;

    public CallNode(Function function, params IReadOnlyList<Node> arguments)
    {
        (Function, Arguments) = (function, arguments);
        var combined = new HashCode();
        combined.Add(function.Name, StringComparer.Ordinal);
        var (deepest, size) = (0, 1L);
        foreach (var argument in arguments)
        {
            combined.Add(argument.GetHashCode());
            deepest = Math.Max(deepest, argument.Depth);
            size += argument.Size;
        }

        hash = combined.ToHashCode();
        Depth = deepest + 1;
        Size = Math.Min(size, long.MaxValue / 16);
    }

    public Function Function { get; }

    public IReadOnlyList<Node> Arguments { get; }

    public override int Depth { get; }

    public override long Size { get; }

    public bool Equals(CallNode? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || hash != other.hash || !ReferenceEquals(Function, other.Function))
            return false;
        if (Arguments.Count != other.Arguments.Count)
            return false;
        for (var i = 0; i < Arguments.Count; i++)
        {
            if (!Arguments[i].Equals(other.Arguments[i]))
                return false;
        }

        return true;
    }

    public override int GetHashCode() => hash;
}
