namespace Nadir.Expressions;

/// <summary>A sum in which terms that differ in their coefficient alone are one.</summary>
internal sealed class LikeTerms(Domain domain)
{
    private readonly Dictionary<Node, int> places = [];
    private readonly List<(Product Product, Node Plain)> terms = [];

    /// <param name="product">A term; its coefficient is not read.</param>
    /// <param name="coefficient">What it counts.</param>
    public void Add(Product product, Fraction coefficient)
    {
        var plain = product.BuildPlain();
        if (places.TryGetValue(plain, out var place))
        {
            terms[place].Product.Coefficient += coefficient;
            return;
        }

        places.Add(plain, terms.Count);
        product.Coefficient = coefficient;
        terms.Add((product, plain));
    }

    /// <summary>The terms in the order in which they came, a positive one first.</summary>
    public Node Build()
    {
        var left = terms.Where(term => !term.Product.Coefficient.IsZero || !domain.IsEverywhere(term.Plain))
            .Select(term => term.Product).ToList();
        if (left.Count == 0)
            return new NumberNode(0);
        var first = Math.Max(0, left.FindIndex(product => product.Coefficient.Sign > 0));
        var sum = left[first].Build();
        left.RemoveAt(first);
        foreach (var product in left)
        {
            var isNegative = product.Coefficient.Sign < 0;
            if (isNegative)
                product.Coefficient = -product.Coefficient;
            sum = new CallNode(isNegative ? Functions.Subtract : Functions.Add, sum, product.Build());
        }

        return sum;
    }
}
