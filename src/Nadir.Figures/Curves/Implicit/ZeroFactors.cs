using Nadir.Expressions;

namespace Nadir.Figures;

/// <summary>The factors of an expression that can be 0: squares and crossing curves come apart into simple ones.</summary>
internal static class ZeroFactors
{
    public static List<Node> Of(Node whole)
    {
        var factors = new List<Node>();
        var waiting = new Stack<Node>([whole]);
        while (waiting.TryPop(out var part))
        {
            if (part is NumberNode { Value: not 0 } or ConstantNode)
                continue;
            if (Inside(part) is { } inside)
                foreach (var one in inside.Reverse())
                    waiting.Push(one);
            else if (!factors.Contains(part))
                factors.Add(part);
        }

        return factors;
    }

    /// <summary>Parts that are 0 where the whole is and nowhere else; null where there are none.</summary>
    private static IEnumerable<Node>? Inside(Node part)
    {
        if (part is not CallNode { Function: var function, Arguments: var arguments })
            return null;
        if (ReferenceEquals(function, Functions.Multiply))
            return arguments;
        if (ReferenceEquals(function, Functions.Negate) || ReferenceEquals(function, Functions.Absolute)
            || ReferenceEquals(function, Functions.SquareRoot) || ReferenceEquals(function, Functions.CubeRoot))
            return arguments;
        var isPower = ReferenceEquals(function, Functions.Power) && arguments[1] is NumberNode { Value: > 0 };
        var isShare = ReferenceEquals(function, Functions.Divide) && arguments[1] is NumberNode { Value: not 0 };
        return isPower || isShare ? [arguments[0]] : null;
    }
}
