namespace Nadir.Expressions;

/// <summary>What is known of the sign of a part wherever it has a value.</summary>
internal static class KnownSign
{
    private static readonly HashSet<Function> Positive = new(ReferenceEqualityComparer.Instance)
    {
        Functions.Exponential, Functions.HyperbolicCosine, Functions.Sigmoid, Functions.Softplus, Functions.Gaussian,
    };

    private static readonly HashSet<Function> NotNegative = new(ReferenceEqualityComparer.Instance)
    {
        Functions.Absolute, Functions.SquareRoot, Functions.Relu, Functions.Step, Functions.ArcCosine, Functions.AreaCosine,
    };

    public static bool IsPositive(Node part) => part switch
    {
        NumberNode { Value: var value } => value > 0,
        ConstantNode => true,
        CallNode { Function: var function, Arguments: var arguments } => Positive.Contains(function)
            || (function is Add && ((IsPositive(arguments[0]) && IsNotNegative(arguments[1])) || (IsPositive(arguments[1]) && IsNotNegative(arguments[0]))))
            || (function is Multiply or Divide && IsPositive(arguments[0]) && IsPositive(arguments[1]))
            || (function is Power or SquareRoot or CubeRoot && IsPositive(arguments[0])),
        _ => false,
    };

    public static bool IsNotNegative(Node part) => IsPositive(part) || part switch
    {
        NumberNode { Value: var value } => value >= 0,
        CallNode { Function: var function, Arguments: var arguments } => NotNegative.Contains(function)
            || (function is Add or Multiply or Divide && IsNotNegative(arguments[0]) && IsNotNegative(arguments[1]))
            || (function is Multiply && arguments[0].Equals(arguments[1]))
            || (function is Power && (IsNotNegative(arguments[0]) || arguments[1] is NumberNode { Value: var exponent } && exponent % 2 == 0)),
        _ => false,
    };

    public static bool IsNotZero(Node part) => IsPositive(part) || part is NumberNode { Value: < 0 };
}
