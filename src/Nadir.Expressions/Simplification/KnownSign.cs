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
            || (function is Add && arguments.Any(IsPositive) && arguments.All(IsNotNegative))
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
            || (function is Power && (IsNotNegative(arguments[0]) || IsEven(arguments[1]))),
        _ => false,
    };

    public static bool IsNotZero(Node part) => IsPositive(part) || part is NumberNode { Value: < 0 };

    private static bool IsEven(Node exponent) => exponent is NumberNode { Value: var value } && value % 2 == 0;
}
