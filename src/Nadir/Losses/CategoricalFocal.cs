namespace Nadir;

public static partial class Losses
{
    /// <summary>Focal cross-entropy of classes: what is predicted well already counts less.</summary>
    /// <param name="alpha">Multiplies the loss; 0 or above.</param>
    /// <param name="gamma">How fast well predicted classes lose weight; 0 or above, 0 is plain cross-entropy.</param>
    /// <param name="fromLogits">Predictions are logits, before the softmax; stable, and to be preferred.</param>
    /// <param name="labelSmoothing">Draws targets towards equal shares, from 0 to 1: t·(1 − s) + s/classes.</param>
    /// <param name="classWeights">One weight a class, 0 or above, multiplied into its part of the sum.</param>
    /// <param name="axis">The axis of the classes; negative ones count from the end.</param>
    /// <param name="reduction">How the terms become one number; MeanOverWeights divides by the class weights.</param>
    /// <param name="checkDomain">Refuse target rows that are no probabilities, and negative predicted ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// alpha, gamma or a class weight below 0; labelSmoothing outside [0, 1].
    /// </exception>
    /// <remarks>
    /// Formula: −α·Σ w·t·(1 − p)ᵞ·log p over the classes, p = softmax(x) for logits x, else p/Σp kept within
    /// [1e-7, 1 − 1e-7].
    /// Shape: prediction [N, …, classes] (or as axis says); target alike, or Int64 class numbers without the classes'
    /// axis.
    /// Range: [0, ∞).
    /// Slope: α·w·t·(1 − p)ᵞ·(γ·p·log p/(1 − p) − 1) in log p.
    /// Twin: keras.losses.CategoricalFocalCrossentropy.
    /// Differences: Keras clips the softmax of logits, too: its loss stays at 16.1 and its slope at 0 below p = 1e-7.
    /// A list of alphas in Keras is classWeights with alpha: 1. The paper has alpha 0.25 for the positive class of two.
    /// Source: Lin, Goyal, Girshick, He, Dollár 2017, arXiv:1708.02002.
    /// </remarks>
    public static Loss CategoricalFocal(
        double alpha = 0.25,
        double gamma = 2,
        bool fromLogits = false,
        double labelSmoothing = 0,
        double[]? classWeights = null,
        int axis = -1,
        Reduction reduction = Reduction.Mean,
        bool checkDomain = true)
    {
        var definition = new CategoricalFocalRule(
            Require.NotNegative(alpha),
            Require.NotNegative(gamma),
            fromLogits,
            Require.Probability(labelSmoothing),
            ClassWeights.Require(classWeights, nameof(classWeights)),
            axis);
        return Loss.OfRows(definition, reduction, checkDomain);
    }

    private sealed record CategoricalFocalRule(
        double Alpha, double Gamma, bool FromLogits, double LabelSmoothing, double[]? ClassWeights, int Axis)
        : ILogitsLoss, ISmoothedLoss
    {
        private static readonly LossDomain Softmaxes =
            LossDomain.NotNegative with { Hint = "Put a softmax before the loss, or pass fromLogits: true." };

        public LossDomain Targets { get; } =
            LossDomain.Classes with { Axis = Axis, Floating = LossDomain.Distributions with { Axis = Axis } };

        public LossDomain Predictions => FromLogits ? LossDomain.Numbers : Softmaxes;

        public IRowLoss Unsmoothed => this with { LabelSmoothing = 0 };

        public LossTerms Terms(Tensor target, Tensor prediction)
        {
            const string Name = nameof(CategoricalFocal);
            var shares = ClassShares.Of(Name, target, prediction, Axis, ClassWeights, LabelSmoothing);
            var scores = RowShapes.ClassesLast(Name, prediction, Axis);
            var logs = FromLogits
                ? scores.LogSoftmax(-1)
                : (scores / scores.Sum(-1, keepAxis: true)).Map(default(GuardedLog));
            return new LossTerms(shares.Rows.Pair(logs, new FocalFunction(new FocalFactor(Gamma))).Sum(-1), shares.Weights, Factor: Alpha);
        }
    }
}
