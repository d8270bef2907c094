namespace Nadir;

public static partial class Losses
{
    /// <summary>Multi-class hinge: how far each wrong class comes near to, or above, the right one's score.</summary>
    /// <param name="p">The power of a missed margin, 1 or 2.</param>
    /// <param name="margin">How far the right class is to lie above the others.</param>
    /// <param name="classWeights">One weight a class, 0 or above, multiplied into the terms of its samples.</param>
    /// <param name="reduction">How the terms become one number; MeanOverWeights divides by the class weights.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is neither 1 nor 2; a class weight is negative.</exception>
    /// <remarks>
    /// Formula: w·Σ max(0, margin − x[y] + x[j])ᵖ/classes over the classes j ≠ y.
    /// Shape: prediction [N, …, classes]; target Int64 [N, …] or [N, …, 1]. Range: [0, ∞).
    /// Slope: w·p·max(0, …)ᵖ⁻¹/classes at each class that misses the margin, the negative of their sum at y.
    /// Twin: torch.nn.MultiMarginLoss.
    /// Differences: PyTorch's mean divides by the number of samples whatever the class weights, as Mean here.
    /// Source: Crammer, Singer 2001, JMLR 2, with the sum of margins of Weston, Watkins 1999.
    /// </remarks>
    public static Loss MultiMargin(
        int p = 1, double margin = 1, double[]? classWeights = null, Reduction reduction = Reduction.Mean)
    {
        if (p is not (1 or 2))
            throw Error.OutOfRange($"p of MultiMargin must be 1 or 2, got {p}.", nameof(p));
        var weights = ClassWeights.Require(classWeights, nameof(classWeights));
        return Loss.OfRows(new MultiMarginRule(p, Require.Finite(margin), weights), reduction);
    }

    private sealed record MultiMarginRule(int P, double Margin, double[]? ClassWeights) : IRowLoss
    {
        public LossDomain Targets => LossDomain.Classes;

        public LossTerms Terms(Tensor target, Tensor prediction)
        {
            var classes = new ClassTargets(nameof(MultiMargin), target, prediction, -1);
            var own = classes.Pick(prediction).ExpandDimension(-1);
            var missed = (((prediction * 0.5) - (own * 0.5)) + (0.5 * Margin));
            var others = 1 - classes.Rows(prediction.ElementType);
            var terms = others.Pair(missed, new HingePower(P == 2, 1.0 / prediction.Layout[-1])).Sum(-1);
            var weights = classes.Weights(ClassWeights, prediction, nameof(ClassWeights));
            return new LossTerms(weights is null ? terms : terms * weights, weights);
        }
    }
}
