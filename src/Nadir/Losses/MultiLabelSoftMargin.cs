namespace Nadir;

public static partial class Losses
{
    /// <summary>Multi-label cross-entropy: each class is a yes-or-no question of its own, asked of a logit.</summary>
    /// <param name="classWeights">One weight a class, 0 or above, multiplied into its part of the mean.</param>
    /// <param name="reduction">
    /// How the terms become one number; MeanOverWeights divides by the mean of the class weights, too.
    /// </param>
    /// <param name="checkDomain">Refuse targets outside [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A class weight is negative.</exception>
    /// <remarks>
    /// Formula: −Σ w·(t·log σ(x) + (1 − t)·log σ(−x))/classes over the last axis.
    /// Shape: target and prediction alike, [N, …, classes]; a term for each row. Range: [0, ∞).
    /// Slope: w·(σ(x) − t)/classes.
    /// Twin: torch.nn.MultiLabelSoftMarginLoss; keras.losses.BinaryCrossentropy(from_logits=True) without weights.
    /// Differences: PyTorch's mean divides by the number of rows whatever the class weights, as Mean here.
    /// Source: https://pytorch.org/docs/1.13/generated/torch.nn.MultiLabelSoftMarginLoss.html.
    /// </remarks>
    public static Loss MultiLabelSoftMargin(
        double[]? classWeights = null, Reduction reduction = Reduction.Mean, bool checkDomain = true) =>
        Loss.OfRows(
            new MultiLabelSoftMarginRule(ClassWeights.Require(classWeights, nameof(classWeights))), reduction, checkDomain);

    private sealed record MultiLabelSoftMarginRule(double[]? ClassWeights) : IRowLoss, ILogitsLoss
    {
        private static readonly LossDomain YesOrNo =
            LossDomain.Probabilities with { Hint = "Pass 1 for each class a sample has, and 0 for the others." };

        public bool FromLogits => true;

        public LossDomain Targets => YesOrNo;

        public LossTerms Terms(Tensor target, Tensor prediction)
        {
            RowShapes.RequireAlike(nameof(MultiLabelSoftMargin), target, prediction);
            if (prediction.Rank == 0)
                throw Error.Shape($"{nameof(MultiLabelSoftMargin)} needs rows of classes, [N, classes], got {prediction.Shape}.");
            var function = new LogitCrossEntropyFunction(new SmoothedLabel(0, 1, 1));
            var values = target.To(prediction.ElementType).Pair(prediction, function);
            var share = 1.0 / prediction.Layout[-1];
            if (ClassWeights is null)
                return new LossTerms((values * share).Sum(-1));
            var terms = (values * Nadir.ClassWeights.Row(ClassWeights, prediction, nameof(ClassWeights), share)).Sum(-1);
            return new LossTerms(terms, Tensor.Full(terms.Layout, ClassWeights.Average(), terms.ElementType));
        }
    }
}
