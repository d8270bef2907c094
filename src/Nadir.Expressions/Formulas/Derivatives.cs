namespace Nadir.Expressions;

/// <summary>The derivative of parts in a name, each part's found once.</summary>
internal sealed class Derivatives(string name)
{
    private static readonly NumberNode Zero = new(0);
    private static readonly NumberNode One = new(1);

    private readonly Dictionary<Node, Node> found = [];

    public Node Of(Node part)
    {
        if (part is not CallNode call)
            return NamesOf.NameOf(part) == name ? One : Zero;
        if (found.TryGetValue(part, out var known))
            return known;
        var slopes = call.Arguments.Select(Of).ToArray();
        var derivative = slopes.All(slope => slope is NumberNode { Value: 0 }) ? Zero : call.Function.Differentiate(call.Arguments, slopes);
        found.Add(part, derivative);
        return derivative;
    }
}
