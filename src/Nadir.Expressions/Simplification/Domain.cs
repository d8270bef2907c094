namespace Nadir.Expressions;

/// <summary>Whether parts have finite values everywhere, so that dropping them changes no domain.</summary>
internal sealed class Domain
{
    private static readonly HashSet<Function> Everywhere = new(ReferenceEqualityComparer.Instance)
    {
        Functions.Add, Functions.Subtract, Functions.Multiply, Functions.Negate,
        Functions.Less, Functions.LessOrEqual, Functions.Greater, Functions.GreaterOrEqual, Functions.Equal, Functions.NotEqual,
        Functions.And, Functions.Or, Functions.Not, Functions.Where,
        Functions.Minimum, Functions.Maximum, Functions.Clip, Functions.Absolute, Functions.Sign, Functions.Step,
        Functions.Floor, Functions.Ceiling, Functions.Round, Functions.CubeRoot, Functions.Exponential, Functions.ExponentialMinusOne,
        Functions.Sine, Functions.Cosine, Functions.ArcTangent, Functions.HyperbolicSine, Functions.HyperbolicCosine,
        Functions.HyperbolicTangent, Functions.AreaSine, Functions.Sigmoid, Functions.Softplus, Functions.Relu,
        Functions.ErrorFunction, Functions.Gaussian, Functions.Mean, Functions.Sum,
    };

    private readonly Dictionary<Node, bool> known = new(ReferenceEqualityComparer.Instance);

    public bool IsEverywhere(Node part)
    {
        if (part is not CallNode call)
            return part is NameNode or NumberNode || !ReferenceEquals(part, ConstantNode.Infinity);
        if (known.TryGetValue(part, out var answer))
            return answer;
        answer = call.Arguments.All(IsEverywhere) && (Everywhere.Contains(call.Function) || HasValue(call));
        known.Add(part, answer);
        return answer;
    }

    private static bool HasValue(CallNode call)
    {
        var first = call.Arguments[0];
        return call.Function switch
        {
            Divide => KnownSign.IsNotZero(call.Arguments[1]),
            Power => KnownSign.IsPositive(first)
                || (call.Arguments[1] is NumberNode { Value: >= 0 and var exponent } && Math.Floor(exponent) == exponent),
            SquareRoot => KnownSign.IsNotNegative(first),
            Logarithm or Logarithm2 or Logarithm10 => KnownSign.IsPositive(first),
            LogarithmPlusOne => KnownSign.IsNotNegative(first),
            _ => false,
        };
    }
}
