namespace Nadir.Expressions;

/// <summary>The one form in which formulas keep numbers, so that text reads back to an equal formula.</summary>
internal static class Normal
{
    public const int MostDepth = 1000;
    public const long MostParts = 1_000_000;

    /// <summary>Signs belong to numbers, and infinity is a constant.</summary>
    /// <exception cref="Nadir.Tensors.FormulaException">
    /// What walks a formula recurses: this one is so deep or large that it would end the process.
    /// </exception>
    public static Node Of(Node part, SourceText source)
    {
        if (part.Depth > MostDepth)
            throw source.Fault(0, $"more than {MostDepth} operators follow each other or stand inside each other in this formula; sum over data by mean(…) instead.");
        if (part.Size > MostParts)
            throw source.Fault(0, $"the formula has more than {MostParts} parts; put values in for names before it grows.");
        return new Rewriter(Change).Rewrite(part);
    }

    private static Node Change(Node part) => part switch
    {
        NumberNode { Value: double.PositiveInfinity } => ConstantNode.Infinity,
        NumberNode { Value: double.NegativeInfinity } => Parts.Negate(ConstantNode.Infinity),
        CallNode { Arguments: [NumberNode { Value: var value }] } call when ReferenceEquals(call.Function, Functions.Negate) =>
            new NumberNode(-value),
        _ => part,
    };
}
