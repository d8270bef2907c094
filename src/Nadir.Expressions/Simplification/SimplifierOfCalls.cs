namespace Nadir.Expressions;

/// <summary>Rules of single functions, all of them true wherever the function has a value.</summary>
internal sealed partial class Simplifier
{
    private Node OfCall(Function function, Node[] arguments)
    {
        var call = new CallNode(function, arguments);
        if (ExactValues.Of(call) is { } value)
            return value;
        return function switch
        {
            Absolute when KnownSign.IsNotNegative(arguments[0]) => arguments[0],
            Absolute or Cosine or HyperbolicCosine or Gaussian when IsNegative(arguments[0]) =>
                OfCall(function, [Negated(arguments[0])]),
            Sine or Tangent or ArcSine or ArcTangent or HyperbolicSine or HyperbolicTangent or AreaSine or AreaTangent or CubeRoot
                or ErrorFunction or Sign when IsNegative(arguments[0]) => Negated(OfCall(function, [Negated(arguments[0])])),
            SquareRoot => RootOfPower(call),
            Logarithm when arguments[0] is CallNode { Function: Exponential, Arguments: [var exponent] } => exponent,
            Where when arguments[1].Equals(arguments[2]) => arguments[1],
            Minimum or Maximum when arguments.Distinct().Count() == 1 => arguments[0],
            Not when arguments[0] is CallNode { Function: Not, Arguments: [var inner] } && Parts.IsCondition(inner) => inner,
            And or Or => OfConditions(call),
            _ => call,
        };
    }

    /// <summary>√(x²) is |x|, √(x⁴) is x².</summary>
    private Node RootOfPower(CallNode root)
    {
        if (root.Arguments[0] is not CallNode { Function: Power, Arguments: [var one, NumberNode { Value: >= 0 and var exponent }] }
            || exponent % 2 != 0)
        {
            return root;
        }

        Node half = exponent == 2 ? one : new CallNode(Functions.Power, one, new NumberNode(exponent / 2));
        return exponent % 4 == 0 ? half : Simplify(new CallNode(Functions.Absolute, half));
    }

    /// <summary>A condition that always holds, or never, decides or falls away.</summary>
    private static Node OfConditions(CallNode call)
    {
        var isAnd = call.Function is And;
        for (var place = 0; place < 2; place++)
        {
            if (call.Arguments[place] is not NumberNode { Value: var value })
                continue;
            var other = call.Arguments[1 - place];
            if ((value != 0) != isAnd)
                return new NumberNode(value != 0 ? 1 : 0);
            if (Parts.IsCondition(other))
                return other;
        }

        return call.Arguments[0].Equals(call.Arguments[1]) && Parts.IsCondition(call.Arguments[0]) ? call.Arguments[0] : call;
    }

    private Node Negated(Node part) => Simplify(Parts.Negate(part));

    /// <summary>Whether a simplified part begins with a minus, which its negative would lack.</summary>
    private static bool IsNegative(Node part) => part switch
    {
        NumberNode { Value: var value } => value < 0,
        CallNode { Function: Negate } => true,
        CallNode { Function: Add or Subtract or Multiply or Divide, Arguments: [var first, _] } => IsNegative(first),
        _ => false,
    };
}
