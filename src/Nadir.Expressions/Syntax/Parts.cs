namespace Nadir.Expressions;

/// <summary>Makes and recognises parts of formulas.</summary>
internal static class Parts
{
    /// <summary>A number with its sign turned is a number, so that <c>-2</c> has one form only.</summary>
    public static Node Negate(Node part) =>
        part is NumberNode { Value: var value } ? new NumberNode(-value) : new CallNode(Functions.Negate, part);

    /// <summary>Whether a part is a comparison, or conditions joined.</summary>
    public static bool IsCondition(Node part) => part is CallNode { Function: var function, Arguments: var arguments }
        && (InfixOperator.Of(function) is { IsComparison: true }
            || (IsConnective(function) && arguments.All(IsCondition)));

    private static bool IsConnective(Function function) =>
        function is And or Or or Not;
}
