using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>A formula of one variable on a lane, equal parts once.</summary>
internal sealed class LaneEvaluation<L>(Node variable, L value)
    where L : struct, ILane<L>
{
    private readonly Dictionary<Node, L> known = new() { [variable] = value };

    /// <summary>The value of a lowered part.</summary>
    public L Of(Node node)
    {
        if (known.TryGetValue(node, out var value))
            return value;
        value = node switch
        {
            NumberNode number => L.Of(number.Value),
            CallNode call => call.Function.On<L>(call.Arguments.Select(Of).ToArray()),
            _ => throw Error.State($"{NamesOf.NameOf(node)} has no value."),
        };
        return known[node] = value;
    }
}
