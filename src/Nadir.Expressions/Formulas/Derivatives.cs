namespace Nadir.Expressions;

/// <summary>The derivative of parts in a name, each part's found once.</summary>
internal sealed class Derivatives(string name)
{
    /// <summary>Of longer products the derivative nests instead, as it would have a term of so many factors for each.</summary>
    private const int MostFactors = 12;

    private static readonly NumberNode Zero = new(0);
    private static readonly NumberNode One = new(1);

    private readonly Dictionary<Node, Node> found = [];

    public Node Of(Node part)
    {
        if (part is not CallNode call)
            return NamesOf.NameOf(part) == name ? One : Zero;
        if (found.TryGetValue(part, out var known))
            return known;
        var factors = call.Function is Multiply ? FactorsOf(call) : [];
        var derivative = factors.Count is > 2 and <= MostFactors ? OfProduct(factors) : OfCall(call);
        found.Add(part, derivative);
        return derivative;
    }

    private Node OfCall(CallNode call)
    {
        var slopes = call.Arguments.Select(Of).ToArray();
        return slopes.All(slope => slope is NumberNode { Value: 0 })
            ? Zero
            : call.Function.Differentiate(call.Arguments, slopes);
    }

    /// <summary>A sum of products, one for each factor that depends on the name.</summary>
    private Node OfProduct(List<Node> factors)
    {
        Node? sum = null;
        for (var place = 0; place < factors.Count; place++)
        {
            var slope = Of(factors[place]);
            if (slope is NumberNode { Value: 0 })
                continue;
            var term = factors.Index().Select(factor => factor.Index == place ? slope : factor.Item)
                .Aggregate((left, right) => left * right);
            sum = sum is null ? term : sum + term;
        }

        return sum ?? Zero;
    }

    /// <summary>The factors of a product, or more than <see cref="MostFactors"/> of them where it is longer.</summary>
    private static List<Node> FactorsOf(CallNode product)
    {
        var (factors, left) = (new List<Node>(), (Node)product);
        while (left is CallNode { Function: Multiply, Arguments: [var before, var last] } && factors.Count <= MostFactors)
        {
            factors.Insert(0, last);
            left = before;
        }

        factors.Insert(0, left);
        return factors;
    }
}
