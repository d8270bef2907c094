namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// Categorical cross-entropy by class numbers: −log of the probability predicted for the right class.
    /// </summary>
    /// <param name="fromLogits">Predictions are logits, before the softmax; stable, and to be preferred.</param>
    /// <param name="classWeights">One weight a class, multiplied into the terms of its samples.</param>
    /// <param name="ignoreClass">
    /// Samples of this class count for nothing, and a mean does not divide by them; any number.
    /// </param>
    /// <param name="reduction">How the terms become one number; MeanOverWeights divides by the class weights.</param>
    /// <param name="checkDomain">Refuse predicted probabilities outside [0, 1].</param>
    /// <remarks>
    /// Shape: prediction [N, …, classes]; target Int64 [N, …] or [N, …, 1]. Range: [0, ∞). Slope: softmax(x) − one-hot
    /// for logits. Errors: a class outside the prediction's last axis. Probabilities are kept within [1e-7, 1 − 1e-7]
    /// and divided by their row's sum, as Keras does on TensorFlow.
    /// Twin: keras.losses.SparseCategoricalCrossentropy; torch.nn.CrossEntropyLoss with class indices (fromLogits:
    /// true, reduction: MeanOverWeights), which has the classes on axis 1 and ignores −100.
    /// </remarks>
    [Alias("scce")]
    public static Loss SparseCategoricalCrossEntropy(
        bool fromLogits = false,
        double[]? classWeights = null,
        long? ignoreClass = null,
        Reduction reduction = Reduction.Mean,
        bool checkDomain = true)
    {
        var definition = new SparseCategoricalCrossEntropyRule(
            fromLogits, ClassWeights.Require(classWeights, nameof(classWeights)), ignoreClass);
        return Loss.OfRows(definition, reduction, checkDomain);
    }

    private sealed record SparseCategoricalCrossEntropyRule(bool FromLogits, double[]? ClassWeights, long? IgnoreClass)
        : IRowLoss, ILogitsLoss
    {
        private static readonly LossDomain Softmaxes =
            LossDomain.Probabilities with { Hint = "Put a softmax before the loss, or pass fromLogits: true." };

        public LossDomain Targets =>
            IgnoreClass is null ? LossDomain.Classes : LossDomain.Classes with { IgnoredClass = IgnoreClass };

        public LossDomain Predictions => FromLogits ? LossDomain.Numbers : Softmaxes;

        public IReadOnlyList<double> PredictionKinks => FromLogits ? [] : [GuardedLog.Low, GuardedLog.High];

        public LossTerms Terms(Tensor target, Tensor prediction)
        {
            RowShapes.RequireClasses(nameof(SparseCategoricalCrossEntropy), target, prediction);
            var classes = target.Reshape(prediction.Shape.Without(-1));
            var logits = FromLogits ? prediction : prediction.Map(default(GuardedLog));
            var terms = logits.SoftmaxCrossEntropy(classes, IgnoreClass);
            var weights = ClassWeights is null ? null : WeightsOf(classes, ClassWeights, prediction);
            int? kept = IgnoreClass is { } ignored ? classes.Count - classes.AsSpan<long>().Count(ignored) : null;
            return new LossTerms(weights is null ? terms : terms * weights, weights, kept);
        }

        private Tensor WeightsOf(Tensor classes, double[] weights, Tensor prediction)
        {
            if (weights.Length != prediction.Shape[-1])
                throw Error.Shape($"ClassWeights has {weights.Length} numbers for predictions {prediction.Shape}; it needs one for each of {prediction.Shape[-1]}.");
            var result = new double[classes.Count];
            var numbers = classes.AsSpan<long>();
            for (var i = 0; i < result.Length; i++)
                result[i] = numbers[i] == IgnoreClass ? 0 : weights[numbers[i]];
            return Tensor.From(result, classes.Shape).To(prediction.ElementType);
        }
    }
}
