namespace Nadir.Expressions;

/// <summary>Makes a formula of another, part by part from the inside out; parts that are shared stay shared.</summary>
/// <param name="change">The part that stands for a part whose arguments are done.</param>
internal sealed class Rewriter(Func<Node, Node> change)
{
    private readonly Dictionary<Node, Node> done = new(ReferenceEqualityComparer.Instance);

    public Node Rewrite(Node part)
    {
        if (done.TryGetValue(part, out var known))
            return known;
        var result = change(part is CallNode call ? WithArguments(call) : part);
        done.Add(part, result);
        return result;
    }

    private CallNode WithArguments(CallNode call)
    {
        Node[]? changed = null;
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var argument = Rewrite(call.Arguments[i]);
            if (changed is null && !ReferenceEquals(argument, call.Arguments[i]))
                changed = [.. call.Arguments];
            changed?[i] = argument;
        }

        return changed is null ? call : new CallNode(call.Function, changed);
    }
}
