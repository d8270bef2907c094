using Nadir.Expressions;

namespace Nadir.Figures;

/// <summary>A formula as one fraction, so that its poles stand in the denominator and its zeros in the numerator.</summary>
/// <param name="Above">The numerator.</param>
/// <param name="Below">The denominator; null for 1.</param>
internal readonly record struct Quotient(Node Above, Node? Below = null)
{
    // Fractions in fractions multiply: a formula that would grow beyond is taken as it is.
    private const int MostGrowth = 4;
    private const int Least = 60;

    public static Quotient Of(Node whole)
    {
        var found = Split(whole);
        return found.Below is not null && found.Above.Size + found.Below.Size <= Least + MostGrowth * whole.Size ? found : new(whole);
    }

    private static Quotient Split(Node part)
    {
        if (part is not CallNode { Function: var function, Arguments: var arguments })
            return new(part);
        if (arguments is [var only])
        {
            var inner = ReferenceEquals(function, Functions.Negate) ? Split(only) : new Quotient(only);
            if (ReferenceEquals(function, Functions.Negate))
                return inner with { Above = -inner.Above };
            return ReferenceEquals(function, Functions.Tangent)
                ? new(Functions.Sine.Of(only), Functions.Cosine.Of(only))
                : new(part);
        }

        if (arguments is not [var first, var second])
            return new(part);
        if (ReferenceEquals(function, Functions.Power))
            return Power(part, first, second);
        if (ReferenceEquals(function, Functions.Add))
            return Sum(Split(first), Split(second), (a, b) => a + b);
        if (ReferenceEquals(function, Functions.Subtract))
            return Sum(Split(first), Split(second), (a, b) => a - b);
        if (ReferenceEquals(function, Functions.Multiply))
            return Product(Split(first), Split(second));
        if (ReferenceEquals(function, Functions.Divide) && second is not NumberNode)
            return Product(Split(first), Split(second) is var under ? new(under.Below ?? 1, under.Above) : default);
        return new(part);
    }

    private static Quotient Power(Node part, Node of, Node exponent)
    {
        if (exponent is not NumberNode { Value: var power } || power != Math.Floor(power) || power == 0)
            return new(part);
        var (above, below) = Split(of);
        if (below is null && power > 0)
            return new(part);
        Node Raised(Node node) => Math.Abs(power) == 1 ? node : Functions.Power.Of(node, Math.Abs(power));
        return power > 0 ? new(Raised(above), Raised(below!)) : new(below is null ? 1 : Raised(below), Raised(above));
    }

    private static Quotient Sum(Quotient first, Quotient second, Func<Node, Node, Node> join)
    {
        if (Equals(first.Below, second.Below))
            return new(join(first.Above, second.Above), first.Below);
        return new(
            join(Times(first.Above, second.Below), Times(second.Above, first.Below)), Joined(first.Below, second.Below));
    }

    private static Quotient Product(Quotient first, Quotient second) =>
        new(Times(first.Above, second.Above), Joined(first.Below, second.Below));

    private static Node? Joined(Node? first, Node? second) => first is null ? second : Times(first, second);

    private static Node Times(Node first, Node? second) => second switch
    {
        null or NumberNode { Value: 1 } => first,
        _ when first is NumberNode { Value: 1 } => second,
        _ => first * second,
    };
}
