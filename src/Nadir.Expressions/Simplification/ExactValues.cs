namespace Nadir.Expressions;

/// <summary>Calls whose value is known without rounding.</summary>
internal static class ExactValues
{
    public static Node? Of(CallNode call)
    {
        var arguments = call.Arguments;
        if (call.Function is Where && arguments[0] is NumberNode { Value: var condition })
            return condition != 0 ? arguments[1] : arguments[2];
        if (call.Function is Logarithm && ReferenceEquals(arguments[0], ConstantNode.Euler))
            return new NumberNode(1);
        if (!arguments.All(argument => argument is NumberNode))
            return null;
        var first = ((NumberNode)arguments[0]).Value;
        return call.Function switch
        {
            // These choose among their arguments, or count: no rounding is in them.
            Less or LessOrEqual or Greater or GreaterOrEqual or Equal or NotEqual or And or Or or Not
                or Minimum or Maximum or Clip or Absolute or Sign or Step or Relu or Floor or Ceiling or Round => Value(call),
            Sine or Tangent or ArcSine or ArcTangent or HyperbolicSine or HyperbolicTangent or AreaSine or AreaTangent
                or ErrorFunction or ExponentialMinusOne or LogarithmPlusOne or CubeRoot when first == 0 => new NumberNode(0),
            Cosine or HyperbolicCosine or Exponential or Gaussian when first == 0 => new NumberNode(1),
            Logarithm or Logarithm2 or Logarithm10 or ArcCosine or AreaCosine when first == 1 => new NumberNode(0),
            SquareRoot when Fraction.Of(first)?.Root() is { } root => Written(root),
            Mean => arguments[0],
            _ => null,
        };
    }

    private static NumberNode Value(CallNode call) =>
        new(call.Function.Value(call.Arguments.Select(argument => ((NumberNode)argument).Value).ToArray()));

    private static NumberNode? Written(Fraction number) => number.Written() is (var value, 1) ? new NumberNode(value) : null;
}
