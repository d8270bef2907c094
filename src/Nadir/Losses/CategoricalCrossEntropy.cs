namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// Categorical cross-entropy of rows of probabilities: how unlikely the target classes are by the prediction.
    /// </summary>
    /// <param name="fromLogits">Predictions are logits, before the softmax; stable, and to be preferred.</param>
    /// <param name="labelSmoothing">Draws targets towards equal shares, from 0 to 1: t·(1 − s) + s/classes.</param>
    /// <param name="classWeights">One weight a class, 0 or above, multiplied into its part of the sum.</param>
    /// <param name="axis">The axis of the classes; negative ones count from the end.</param>
    /// <param name="reduction">
    /// How the terms become one number; MeanOverWeights divides by the targets' class weights.
    /// </param>
    /// <param name="checkDomain">Refuse target rows that are no probabilities, and negative predicted ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// labelSmoothing outside [0, 1]; a negative class weight.
    /// </exception>
    /// <remarks>
    /// Formula: −Σ w·t·log p over the classes, p = softmax(x) for logits x, else p/Σp kept within [1e-7, 1 − 1e-7].
    /// Shape: target and prediction alike, [N, …, classes] (or as axis says); a term for each row.
    /// Range: [0, ∞).
    /// Slope: softmax(x)·Σt − t for logits; for probabilities −t/p less Σt, over their sum, and 0 where p is clipped.
    /// Twin: keras.losses.CategoricalCrossentropy; torch.nn.CrossEntropyLoss with probabilities as target is
    /// crossEntropy.
    /// Differences: PyTorch takes logits only, has the classes on axis 1, and its mean divides by the number of rows
    /// whatever the class weights. Keras has no class weights in the loss.
    /// Source: Goodfellow, Bengio, Courville 2016, Deep Learning, 6.2.2; Szegedy et al. 2016, arXiv:1512.00567
    /// (smoothing).
    /// </remarks>
    [Alias("cce")]
    public static Loss CategoricalCrossEntropy(
        bool fromLogits = false,
        double labelSmoothing = 0,
        double[]? classWeights = null,
        int axis = -1,
        Reduction reduction = Reduction.Mean,
        bool checkDomain = true)
    {
        var definition = new CategoricalCrossEntropyRule(
            fromLogits, Require.Probability(labelSmoothing), ClassWeights.Require(classWeights, nameof(classWeights)), axis);
        return Loss.OfRows(definition, reduction, checkDomain);
    }

    private sealed record CategoricalCrossEntropyRule(
        bool FromLogits, double LabelSmoothing, double[]? ClassWeights, int Axis) : ILogitsLoss, ISmoothedLoss
    {
        private static readonly LossDomain Softmaxes =
            LossDomain.NotNegative with { Hint = "Put a softmax before the loss, or pass fromLogits: true." };

        public LossDomain Targets { get; } = LossDomain.Distributions with
        {
            Axis = Axis,
            Hint = "Encode classes one-hot, use the sparse form for class numbers, or pass checkDomain: false.",
        };

        public LossDomain Predictions => FromLogits ? LossDomain.Numbers : Softmaxes;

        public IRowLoss Unsmoothed => this with { LabelSmoothing = 0 };

        public LossTerms Terms(Tensor target, Tensor prediction)
        {
            const string Name = nameof(CategoricalCrossEntropy);
            if (prediction.Rank < 2)
                throw Error.Shape($"{Name} needs rows of classes, [N, classes], got {prediction.Shape}.");
            var shares = ClassShares.Of(Name, target, prediction, Axis, ClassWeights, LabelSmoothing, takesNumbers: false);
            var scores = RowShapes.ClassesLast(Name, prediction, Axis);
            if (FromLogits)
                return new LossTerms(scores.SoftmaxCrossEntropy(shares.Rows), shares.Weights);
            var probabilities = scores / scores.Sum(-1, keepAxis: true);
            return new LossTerms(-(shares.Rows * probabilities.Map(default(GuardedLog))).Sum(-1), shares.Weights);
        }
    }
}
