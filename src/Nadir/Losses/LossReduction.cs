namespace Nadir;

/// <summary>Makes one number of a loss' terms.</summary>
internal static class LossReduction
{
    /// <summary>The terms, weighted and reduced.</summary>
    /// <param name="loss">Its name, for messages.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="sampleWeights">One weight a sample, or one a term; null when all are 1.</param>
    public static Tensor Apply(string loss, Reduction reduction, in LossTerms terms, Tensor? sampleWeights)
    {
        var (values, weights, factor) = (terms.Values, terms.Weights, terms.Factor);
        if (factor != 1 && (sampleWeights is not null || reduction is Reduction.None or Reduction.MeanOverWeights))
            (values, factor) = (values * factor, 1);
        if (sampleWeights is not null)
        {
            var spread = Spread(loss, sampleWeights, values);
            values *= spread;
            weights = weights is null ? spread : weights * spread;
        }

        if (reduction == Reduction.None)
            return values;
        if (reduction == Reduction.MeanOverWeights && weights is not null)
        {
            var whole = weights.Sum();
            return values.Count > 0 && whole.ToDouble() == 0 ? Empty(loss, terms, values) : values.Sum() / whole;
        }

        var divisor = LossDivisor.Of(reduction, terms).Value;
        return values.Count > 0 && divisor == 0 ? Empty(loss, terms, values) : values.ScaledSum(factor, divisor);
    }

    private static Tensor Empty(string loss, in LossTerms terms, Tensor values) => terms.WhenEmpty switch
    {
        WhenEmpty.Zero => values.Sum(),
        WhenEmpty.NaN => values.Sum() + double.NaN,
        _ => throw Error.Argument($"{loss} has nothing to take a mean of: each of the {values.Count} targets is ignored or has weight 0. Leave such batches out, or pass whenEmpty: Zero or NaN."),
    };

    /// <summary>Sample weights in the shape of the terms.</summary>
    public static Tensor Spread(string loss, Tensor sampleWeights, Tensor terms)
    {
        var weights = sampleWeights.To(terms.ElementType);
        if (weights.Shape == terms.Shape)
            return weights;
        if (terms.Rank == 0)
        {
            return weights.Count == 1
                ? weights.Reshape(Shape.Scalar)
                : throw Error.Shape($"{loss} makes one term of these inputs, which takes one weight, got {weights.Shape}. Leave the sample weights out, or choose a form with a term for each sample.");
        }

        if (weights.Rank != 1 || weights.Count != terms.Shape[0])
        {
            throw Error.Shape(
                $"Sample weights are one number a sample, [{terms.Shape[0]}], or one a term, {terms.Shape}; got {weights.Shape}.");
        }

        for (var axis = 1; axis < terms.Rank; axis++)
            weights = weights.ExpandDimension(-1);
        return weights.BroadcastTo(terms.Shape);
    }
}
