namespace Nadir.Expressions;

/// <summary>The names in a formula, and what may stand for them.</summary>
internal static class NamesOf
{
    /// <summary>Variables and parameters, in the order of their first appearance.</summary>
    public static IReadOnlyList<string> Variables(params IEnumerable<Node?> parts)
    {
        var found = new List<string>();
        var seen = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        foreach (var part in parts)
            Collect(part, found, seen);
        return found;
    }

    /// <summary>The formula with parts put in for names; a constant whose name is given is a name too.</summary>
    public static Node Replace(Node part, IReadOnlyDictionary<string, Node> values) =>
        new Rewriter(one => NameOf(one) is { } name && values.TryGetValue(name, out var value) ? value : one).Rewrite(part);

    /// <summary>The name of a variable or constant.</summary>
    public static string? NameOf(Node part) => part switch
    {
        NameNode name => name.Name,
        ConstantNode constant => constant.Name,
        _ => null,
    };

    private static void Collect(Node? part, List<string> found, HashSet<Node> seen)
    {
        if (part is NameNode { Name: var name } && !found.Contains(name))
            found.Add(name);
        if (part is CallNode call && seen.Add(call))
        {
            foreach (var argument in call.Arguments)
                Collect(argument, found, seen);
        }
    }
}
