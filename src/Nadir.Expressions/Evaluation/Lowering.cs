namespace Nadir.Expressions;

/// <summary>Formulas by the simplest functions there are, constant parts as numbers: what every evaluation starts from.</summary>
internal sealed class Lowering
{
    private readonly Dictionary<Node, Node> lowered = [];

    /// <param name="variables">Parts that stay as they are, a constant that is bound as a variable among them.</param>
    public Lowering(IEnumerable<Node> variables)
    {
        foreach (var variable in variables)
            lowered[variable] = variable;
    }

    public Node Of(Node node)
    {
        if (lowered.TryGetValue(node, out var known))
            return known;
        var result = node switch
        {
            ConstantNode constant => new NumberNode(constant.Value),
            CallNode call => Lower(call),
            _ => node,
        };
        lowered[node] = result;
        return result;
    }

    private Node Lower(CallNode call)
    {
        var expanded = call.Function.Expand(call.Arguments);
        if (expanded is not CallNode simple
            || !ReferenceEquals(simple.Function, call.Function) || simple.Arguments.Count != call.Arguments.Count)
            return Of(expanded);
        var arguments = new Node[call.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = Of(call.Arguments[i]);
        var function = call.Function;
        if (ReferenceEquals(function, Functions.Power) && arguments[1] is NumberNode { Value: var exponent } && Power.For(exponent) is { } power)
            (function, arguments) = (power, [arguments[0]]);
        if (ReferenceEquals(function, Functions.Multiply) && arguments[0].Equals(arguments[1]))
            (function, arguments) = (WholePower.For(2)!, [arguments[0]]);
        if (function is Aggregate || !arguments.All(static argument => argument is NumberNode))
            return new CallNode(function, arguments);
        return new NumberNode(function.Value(arguments.Select(static argument => ((NumberNode)argument).Value).ToArray()));
    }
}
