namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// Categorical cross-entropy, −Σ t·log p over a row: how unlikely the target classes are by the prediction.
    /// </summary>
    /// <param name="fromLogits">Predictions are logits, before the softmax; stable, and to be preferred.</param>
    /// <param name="labelSmoothing">Draws targets towards equal shares: t·(1 − s) + s/classes.</param>
    /// <param name="classWeights">One weight a class, multiplied into its part of the sum.</param>
    /// <param name="reduction">
    /// How the terms become one number; MeanOverWeights divides by the targets' class weights.
    /// </param>
    /// <param name="checkDomain">Refuse target rows that are no probabilities, and negative predicted ones.</param>
    /// <remarks>
    /// Shape: target and prediction alike, [N, …, classes]; a term for each row. Range: [0, ∞). Slope: softmax(x) − t
    /// for logits. Errors: target rows that do not add up to 1. Probabilities are divided by their row's sum and kept
    /// within [1e-7, 1 − 1e-7], where the slope is 0 outside, as Keras does.
    /// Twin: keras.losses.CategoricalCrossentropy; torch.nn.CrossEntropyLoss with probability targets (fromLogits:
    /// true), which has the classes on axis 1.
    /// </remarks>
    [Alias("cce")]
    public static Loss CategoricalCrossEntropy(
        bool fromLogits = false,
        double labelSmoothing = 0,
        double[]? classWeights = null,
        Reduction reduction = Reduction.Mean,
        bool checkDomain = true)
    {
        var definition = new CategoricalCrossEntropyRule(
            fromLogits, Require.Probability(labelSmoothing), ClassWeights.Require(classWeights, nameof(classWeights)));
        return Loss.OfRows(definition, reduction, checkDomain);
    }

    private sealed record CategoricalCrossEntropyRule(bool FromLogits, double LabelSmoothing, double[]? ClassWeights)
        : IRowLoss, ILogitsLoss
    {
        private static readonly LossDomain OneHot = LossDomain.Distributions with
        {
            Hint = "Encode classes one-hot, use the sparse form for class numbers, or pass checkDomain: false.",
        };

        private static readonly LossDomain Softmaxes =
            LossDomain.NotNegative with { Hint = "Put a softmax before the loss, or pass fromLogits: true." };

        public LossDomain Targets => OneHot;

        public LossDomain Predictions => FromLogits ? LossDomain.Numbers : Softmaxes;

        public LossTerms Terms(Tensor target, Tensor prediction)
        {
            RowShapes.RequireAlike(nameof(CategoricalCrossEntropy), target, prediction);
            if (prediction.Rank < 2)
                throw Error.Shape($"CategoricalCrossEntropy needs rows of classes, [N, classes], got {prediction.Shape}.");
            target = target.To(prediction.ElementType);
            var weights = ClassWeights is null
                ? null
                : Nadir.ClassWeights.Row(ClassWeights, prediction, nameof(ClassWeights));
            var termWeights = weights is null ? null : (target * weights).Sum(-1);
            if (LabelSmoothing > 0)
                target = (target * (1 - LabelSmoothing)) + (LabelSmoothing / prediction.Shape[-1]);
            if (weights is not null)
                target *= weights;
            if (FromLogits)
                return new LossTerms(prediction.SoftmaxCrossEntropy(target), termWeights);
            var probabilities = prediction / prediction.Sum(-1, keepAxis: true);
            return new LossTerms(-(target * probabilities.Map(default(GuardedLog))).Sum(-1), termWeights);
        }
    }
}
