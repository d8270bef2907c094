namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// Negative log-likelihood: the predicted log-probability of the right class with its sign changed.
    /// </summary>
    /// <param name="classWeights">One weight a class, 0 or above, multiplied into the terms of its samples.</param>
    /// <param name="ignoreIndex">
    /// Targets of this class number count for nothing, and a mean does not divide by them.
    /// </param>
    /// <param name="axis">The axis of the classes; negative ones count from the end.</param>
    /// <param name="reduction">How the terms become one number; MeanOverWeights divides by the class weights.</param>
    /// <param name="whenEmpty">What a mean is when every target is ignored.</param>
    /// <param name="checkDomain">Refuse predictions above 0, which are no log-probabilities.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative class weight.</exception>
    /// <remarks>
    /// Formula: −w·x at the target's class.
    /// Shape: prediction [N, classes, …] (or as axis says), or one row [classes]; target Int64, the same without the
    /// classes or with 1 there.
    /// Range: [0, ∞).
    /// Slope: −w at the target's class, 0 elsewhere.
    /// Twin: torch.nn.NLLLoss.
    /// Differences: PyTorch takes any numbers (checkDomain: false), and its mean of ignored targets only is not a
    /// number (whenEmpty: NaN). A class of weight 0 gives 0 here even where its log-probability is −∞.
    /// Source: https://pytorch.org/docs/1.13/generated/torch.nn.NLLLoss.html.
    /// </remarks>
    [Alias("nll")]
    public static Loss NegativeLogLikelihood(
        double[]? classWeights = null,
        long? ignoreIndex = -100,
        int axis = 1,
        Reduction reduction = Reduction.MeanOverWeights,
        WhenEmpty whenEmpty = WhenEmpty.Error,
        bool checkDomain = true)
    {
        var definition = new NegativeLogLikelihoodRule(
            ClassWeights.Require(classWeights, nameof(classWeights)), ignoreIndex, axis, Require.Defined(whenEmpty));
        return Loss.OfRows(definition, reduction, checkDomain);
    }

    private sealed record NegativeLogLikelihoodRule(double[]? ClassWeights, long? IgnoreIndex, int Axis, WhenEmpty WhenEmpty)
        : IRowLoss
    {
        public LossDomain Targets { get; } = LossDomain.Classes with { IgnoredClass = IgnoreIndex, Axis = Axis };

        public LossDomain Predictions { get; } = LossDomain.LogProbabilities with
        {
            Hint = "Put a log-softmax before the loss, take crossEntropy for logits, or pass checkDomain: false.",
        };

        public LossTerms Terms(Tensor target, Tensor prediction)
        {
            const string Name = nameof(NegativeLogLikelihood);
            var classes = new ClassTargets(Name, target, prediction, Axis, IgnoreIndex);
            var terms = -classes.Pick(RowShapes.ClassesLast(Name, prediction, Axis));
            var weights = classes.Weights(ClassWeights, prediction, nameof(ClassWeights));
            if (weights is not null)
                terms = Tensor.Where(weights > 0, terms * weights, Tensor.Scalar(0, terms.ElementType));
            return new LossTerms(terms, weights, classes.Kept, WhenEmpty: WhenEmpty);
        }
    }
}
