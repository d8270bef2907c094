namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// Cross-entropy of logits as PyTorch has it: the log-softmax' negative log-likelihood, of class numbers or
    /// probabilities.
    /// </summary>
    /// <param name="classWeights">One weight a class, 0 or above, multiplied into its part of the sum.</param>
    /// <param name="ignoreIndex">
    /// Targets of this class number count for nothing, and a mean does not divide by them.
    /// </param>
    /// <param name="labelSmoothing">Draws targets towards equal shares, from 0 to 1: t·(1 − s) + s/classes.</param>
    /// <param name="axis">The axis of the classes; negative ones count from the end.</param>
    /// <param name="reduction">
    /// How the terms become one number; MeanOverWeights divides by the weights of the targets' classes, or, when those
    /// are probabilities, by their number.
    /// </param>
    /// <param name="whenEmpty">What a mean is when every target is ignored.</param>
    /// <param name="checkDomain">Refuse target rows that are no probabilities.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// labelSmoothing outside [0, 1]; a negative class weight.
    /// </exception>
    /// <remarks>
    /// Formula: −Σ w·t·log softmax(x) over the classes; for a class number y, t is 1 at y and 0 elsewhere, then
    /// smoothed.
    /// Shape: prediction [N, classes, …] (or as axis says), or one row [classes]; target Int64, the same without the
    /// classes or with 1 there, or probabilities in the prediction's shape.
    /// Range: [0, ∞).
    /// Slope: softmax(x)·Σwt − wt.
    /// Twin: torch.nn.CrossEntropyLoss; keras.losses.SparseCategoricalCrossentropy and CategoricalCrossentropy with
    /// from_logits=True (axis: −1, reduction: Mean).
    /// Differences: a PyTorch mean of ignored targets only is not a number (whenEmpty: NaN). Keras' mean does not
    /// divide by class weights, has classes on the last axis and ignores none unless told to.
    /// Source: https://pytorch.org/docs/1.13/generated/torch.nn.CrossEntropyLoss.html.
    /// </remarks>
    public static Loss CrossEntropy(
        double[]? classWeights = null,
        long? ignoreIndex = -100,
        double labelSmoothing = 0,
        int axis = 1,
        Reduction reduction = Reduction.MeanOverWeights,
        WhenEmpty whenEmpty = WhenEmpty.Error,
        bool checkDomain = true)
    {
        var definition = new CrossEntropyRule(
            ClassWeights.Require(classWeights, nameof(classWeights)),
            ignoreIndex,
            Require.Probability(labelSmoothing),
            axis,
            Require.Defined(whenEmpty));
        return Loss.OfRows(definition, reduction, checkDomain);
    }

    private sealed record CrossEntropyRule(
        double[]? ClassWeights, long? IgnoreIndex, double LabelSmoothing, int Axis, WhenEmpty WhenEmpty) : ILogitsLoss, ISmoothedLoss
    {
        public bool FromLogits => true;

        public LossDomain Targets { get; } = LossDomain.Classes with
        {
            IgnoredClass = IgnoreIndex,
            Axis = Axis,
            Floating = LossDomain.Distributions with { Axis = Axis },
        };

        public IRowLoss Unsmoothed => this with { LabelSmoothing = 0 };

        public LossTerms Terms(Tensor target, Tensor prediction)
        {
            const string Name = nameof(CrossEntropy);
            var logits = prediction.Rank == 0 ? prediction : RowShapes.ClassesLast(Name, prediction, Axis);
            if (!target.IsFloating)
            {
                var classes = new ClassTargets(Name, target, prediction, Axis, IgnoreIndex);
                return CrossEntropyTerms.Of(classes, logits, ClassWeights, LabelSmoothing, IgnoreIndex, WhenEmpty);
            }

            if (IgnoreIndex >= 0)
                throw Error.Argument($"{Name} cannot ignore class {IgnoreIndex} in probabilities as target, got {target.ElementType} {target.Shape}. Pass class numbers (Int64), or leave ignoreIndex out.");
            var shares = ClassShares.Of(Name, target, prediction, Axis, ClassWeights, LabelSmoothing);
            return new LossTerms(logits.SoftmaxCrossEntropy(shares.Rows));
        }
    }
}
