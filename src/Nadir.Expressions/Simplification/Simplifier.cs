namespace Nadir.Expressions;

/// <summary>
/// Makes formulas shorter: exact numbers folded, like terms and powers collected, zeros and ones dropped. It has the same
/// value wherever the formula has one, and none where the formula has none.
/// </summary>
internal sealed partial class Simplifier
{
    private readonly Dictionary<Node, Node> done = [];
    private readonly Domain domain = new();

    public Node Simplify(Node part)
    {
        if (part is not CallNode call)
            return part;
        if (done.TryGetValue(part, out var known))
            return known;
        var result = call.Function is Add or Subtract or Negate or Multiply or Divide or Power
            ? SumOf(call)
            : OfCall(call.Function, call.Arguments.Select(Simplify).ToArray());
        done[part] = result;
        done.TryAdd(result, result);
        return result;
    }

    private Node SumOf(CallNode call)
    {
        var sum = new LikeTerms(domain);
        AddTerms(call, Fraction.One, sum);
        return sum.Build();
    }

    private void AddTerms(Node part, Fraction sign, LikeTerms sum)
    {
        switch (part)
        {
            case CallNode { Function: Add, Arguments: [var left, var right] }:
                AddTerms(left, sign, sum);
                AddTerms(right, sign, sum);
                return;
            case CallNode { Function: Subtract, Arguments: [var left, var right] }:
                AddTerms(left, sign, sum);
                AddTerms(right, -sign, sum);
                return;
            case CallNode { Function: Negate, Arguments: [var negated] }:
                AddTerms(negated, -sign, sum);
                return;
        }

        var product = new Product();
        MultiplyBy(part, Fraction.One, product);
        var coefficient = product.Coefficient * sign;
        if (product.OnlyFactor is CallNode { Function: Add or Subtract } inner && (coefficient.IsOne || (-coefficient).IsOne))
            AddTerms(inner, coefficient, sum);
        else
            sum.Add(product, coefficient);
    }

    /// <summary>Multiplies a product by a power of a part, taken apart into its factors.</summary>
    private void MultiplyBy(Node part, Fraction exponent, Product product)
    {
        switch (part)
        {
            case NumberNode { Value: var value } when Fraction.Of(value) is { } number && number.Power(exponent) is { } power
                && !(product.Coefficient * power).IsTooLong:
                product.Coefficient *= power;
                return;
            case CallNode { Function: Multiply, Arguments: [var left, var right] } when exponent.IsWhole:
                MultiplyBy(left, exponent, product);
                MultiplyBy(right, exponent, product);
                return;
            case CallNode { Function: Divide, Arguments: [var above, var below] }
                when exponent.IsWhole && (exponent.Sign > 0 || KnownSign.IsNotZero(below)):
                MultiplyBy(above, exponent, product);
                MultiplyBy(below, -exponent, product);
                return;
            case CallNode { Function: Negate, Arguments: [var negated] } when exponent.IsWhole:
                if (!exponent.IsEven)
                    product.Coefficient = -product.Coefficient;
                MultiplyBy(negated, exponent, product);
                return;
            case CallNode { Function: Power, Arguments: [var one, var inner] }:
                MultiplyByPower(one, inner, exponent, product);
                return;
            case CallNode { Function: Add or Subtract } or CallNode { Function: not (Multiply or Divide or Negate) }:
                MultiplyBySimplified(part, Simplify(part), exponent, product);
                return;
            case CallNode:
                MultiplyBySimplified(part, SumOf((CallNode)part), exponent, product);
                return;
            default:
                product.Multiply(part, exponent);
                return;
        }
    }

    private void MultiplyBySimplified(Node part, Node simple, Fraction exponent, Product product)
    {
        var isDone = simple.Equals(part) || simple is CallNode { Function: Add or Subtract }
            || simple is CallNode { Function: Divide } && exponent.Sign < 0;
        if (isDone)
            product.Multiply(simple, exponent);
        else
            MultiplyBy(simple, exponent, product);
    }

    private void MultiplyByPower(Node one, Node inner, Fraction exponent, Product product)
    {
        var (simple, power) = (Simplify(one), Simplify(inner));
        if (Exact(power) is not { } number)
        {
            product.Multiply(new CallNode(Functions.Power, simple, power), exponent);
            return;
        }

        if (number.IsZero)
            return;
        var halves = number + number;
        if (simple is NumberNode && halves.IsWhole && Exact(simple)?.Root()?.Power(halves * exponent) is { } root)
        {
            product.Coefficient *= root;
            return;
        }

        if (!Product.MayMultiplyExponents(simple, number, exponent))
            product.Multiply(new CallNode(Functions.Power, simple, power), exponent);
        else if ((number * exponent).IsWhole)
            MultiplyBy(simple, number * exponent, product);
        else
            product.Multiply(simple, number * exponent);
    }

    /// <summary>The exact value of a number or a fraction of two.</summary>
    private static Fraction? Exact(Node part) => part switch
    {
        NumberNode { Value: var value } => Fraction.Of(value),
        CallNode { Function: Divide, Arguments: [NumberNode { Value: var above }, NumberNode { Value: var below }] } =>
            Fraction.Of(below)?.Power(-Fraction.One) is { } inverse && Fraction.Of(above) is { } number ? number * inverse : null,
        _ => null,
    };
}
