namespace Nadir.Expressions;

/// <summary>A coefficient times powers, in which powers of one base are combined where that changes no domain.</summary>
internal sealed class Product
{
    private readonly List<(Node Base, Fraction Exponent)> factors = [];

    public Fraction Coefficient { get; set; } = Fraction.One;

    public IReadOnlyList<(Node Base, Fraction Exponent)> Factors => factors;

    /// <summary>The sum that it is, if it is one and nothing else; else null.</summary>
    public Node? OnlyFactor => factors is [var (only, exponent)] && exponent.IsOne ? only : null;

    public void Multiply(Node part, Fraction exponent)
    {
        for (var i = 0; i < factors.Count; i++)
        {
            if (!factors[i].Base.Equals(part))
                continue;
            var both = factors[i].Exponent + exponent;
            if ((Restrictions(part, factors[i].Exponent) | Restrictions(part, exponent)) != Restrictions(part, both))
                continue;
            factors.RemoveAt(i);
            if (!both.IsZero)
                Multiply(part, both);
            return;
        }

        factors.Add((part, exponent));
    }

    /// <summary>Whether a power of a power is the power with the product of the exponents.</summary>
    public static bool MayMultiplyExponents(Node part, Fraction inner, Fraction outer)
    {
        var needed = Restrictions(part, inner) | (outer.Sign < 0 ? Restriction.NotZero & ~Assured(part) : 0);
        return outer.IsWhole && needed == Restrictions(part, inner * outer);
    }

    /// <summary>The product as a formula.</summary>
    public Node Build() => Coefficient.Sign >= 0 ? Build(Coefficient) : BuildNegative();

    /// <summary>The product without its coefficient, which tells like terms.</summary>
    public Node BuildPlain() => Build(Fraction.One);

    private Node BuildNegative()
    {
        var (above, below) = Sides(-Coefficient);
        above[0] = Parts.Negate(above[0]);
        return Quotient(above, below);
    }

    private Node Build(Fraction coefficient)
    {
        var (above, below) = Sides(coefficient);
        return Quotient(above, below);
    }

    private (List<Node> Above, List<Node> Below) Sides(Fraction coefficient)
    {
        var (numerator, denominator) = coefficient.Written();
        var ordered = factors.OrderBy(factor => FactorOrder.Of(factor.Base))
            .ThenBy(factor => PlainWriter.Write(factor.Base), StringComparer.Ordinal)
            .ThenByDescending(factor => factor.Exponent.ToDouble()).ToList();
        var above = ordered.Where(factor => factor.Exponent.Sign > 0).Select(factor => Power(factor.Base, factor.Exponent)).ToList();
        var below = ordered.Where(factor => factor.Exponent.Sign < 0).Select(factor => Power(factor.Base, -factor.Exponent)).ToList();
        if (numerator != 1 || above.Count == 0)
            above.Insert(0, new NumberNode(numerator));
        if (denominator != 1)
            below.Insert(0, new NumberNode(denominator));
        return (above, below);
    }

    private static Node Quotient(List<Node> above, List<Node> below) => below.Count == 0
        ? Chain(above)
        : Chain(above) / Chain(below);

    private static Node Chain(List<Node> parts) => parts.Aggregate((left, right) => left * right);

    private static Node Power(Node part, Fraction exponent)
    {
        if (exponent.IsOne)
            return part;
        var (above, below) = exponent.Written();
        return Functions.Power.Of(part, below == 1 ? above : (Node)above / below);
    }

    /// <summary>Where a power of a base has no value, beyond where the base has none.</summary>
    private static Restriction Restrictions(Node part, Fraction exponent)
    {
        var needed = (exponent.Sign < 0 ? Restriction.NotZero : 0) | (exponent.IsWhole ? 0 : Restriction.NotNegative);
        return needed & ~Assured(part);
    }

    private static Restriction Assured(Node part) =>
        (KnownSign.IsNotZero(part) ? Restriction.NotZero : 0) | (KnownSign.IsNotNegative(part) ? Restriction.NotNegative : 0);

    [Flags]
    private enum Restriction
    {
        NotZero = 1,
        NotNegative = 2,
    }
}
