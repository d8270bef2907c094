namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// Categorical cross-entropy by class numbers: −log of the probability predicted for the right class.
    /// </summary>
    /// <param name="fromLogits">Predictions are logits, before the softmax; stable, and to be preferred.</param>
    /// <param name="classWeights">One weight a class, 0 or above, multiplied into the terms of its samples.</param>
    /// <param name="ignoreClass">
    /// Samples of this class count for nothing, and a mean does not divide by them; any number.
    /// </param>
    /// <param name="axis">The axis of the classes; negative ones count from the end.</param>
    /// <param name="reduction">How the terms become one number; MeanOverWeights divides by the class weights.</param>
    /// <param name="whenEmpty">What a mean is when every target is ignored.</param>
    /// <param name="checkDomain">Refuse predicted probabilities outside [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative class weight.</exception>
    /// <remarks>
    /// Formula: −w·log p at the target's class, p = softmax(x) for logits x; else the softmax of the logarithms of
    /// probabilities kept within [1e-7, 1 − 1e-7], which divides them by their sum.
    /// Shape: prediction [N, …, classes] (or as axis says); target Int64, the same without the classes or with 1 there.
    /// Range: [0, ∞).
    /// Slope: softmax(x) − one-hot for logits; 0 where a probability is clipped.
    /// Twin: keras.losses.SparseCategoricalCrossentropy; torch.nn.CrossEntropyLoss with class indices is crossEntropy.
    /// Differences: Keras on TensorFlow guards probabilities as here, on other backends it divides by the sum first.
    /// A Keras mean of ignored targets only is 0 (whenEmpty: Zero). PyTorch takes logits only, has the classes on axis
    /// 1, ignores −100 and divides a mean by the weights.
    /// Source: Goodfellow, Bengio, Courville 2016, Deep Learning, 6.2.2.
    /// </remarks>
    [Alias("scce")]
    public static Loss SparseCategoricalCrossEntropy(
        bool fromLogits = false,
        double[]? classWeights = null,
        long? ignoreClass = null,
        int axis = -1,
        Reduction reduction = Reduction.Mean,
        WhenEmpty whenEmpty = WhenEmpty.Error,
        bool checkDomain = true)
    {
        var definition = new SparseCategoricalCrossEntropyRule(
            fromLogits, ClassWeights.Require(classWeights, nameof(classWeights)), ignoreClass, axis, Require.Defined(whenEmpty));
        return Loss.OfRows(definition, reduction, checkDomain);
    }

    private sealed record SparseCategoricalCrossEntropyRule(
        bool FromLogits, double[]? ClassWeights, long? IgnoreClass, int Axis, WhenEmpty WhenEmpty) : IRowLoss, ILogitsLoss
    {
        private static readonly LossDomain Softmaxes =
            LossDomain.Probabilities with { Hint = "Put a softmax before the loss, or pass fromLogits: true." };

        public LossDomain Targets { get; } = LossDomain.Classes with { IgnoredClass = IgnoreClass, Axis = Axis };

        public LossDomain Predictions => FromLogits ? LossDomain.Numbers : Softmaxes;

        public IReadOnlyList<double> PredictionKinks => FromLogits ? [] : [GuardedLog.Low, GuardedLog.High];

        public LossTerms Terms(Tensor target, Tensor prediction)
        {
            const string Name = nameof(SparseCategoricalCrossEntropy);
            var classes = new ClassTargets(Name, target, prediction, Axis, IgnoreClass);
            var scores = RowShapes.ClassesLast(Name, prediction, Axis);
            var logits = FromLogits ? scores : scores.Map(default(GuardedLog));
            return CrossEntropyTerms.Of(classes, logits, ClassWeights, 0, IgnoreClass, WhenEmpty);
        }
    }
}
