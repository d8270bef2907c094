namespace Nadir.Expressions;

/// <summary>A function of other parts; operators and comparisons are functions like any.</summary>
internal sealed record CallNode(Function Function, IReadOnlyList<Node> Arguments) : Node
{
    public CallNode(Function function, params Node[] arguments)
        : this(function, (IReadOnlyList<Node>)arguments)
    {
    }

    public bool Equals(CallNode? other) =>
        other is not null && ReferenceEquals(Function, other.Function) && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Function.Name, StringComparer.Ordinal);
        foreach (var argument in Arguments)
            hash.Add(argument);
        return hash.ToHashCode();
    }
}
