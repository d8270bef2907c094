namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// Binary cross-entropy, −(t·log p + (1 − t)·log(1 − p)): how unlikely yes-or-no targets are by the prediction.
    /// </summary>
    /// <param name="fromLogits">Predictions are logits, before the sigmoid; stable, and to be preferred.</param>
    /// <param name="labelSmoothing">Draws targets towards ½: t·(1 − s) + s/2.</param>
    /// <param name="probabilityGuard">How log 0 is avoided; of no meaning for logits.</param>
    /// <param name="classWeights">Two weights, of targets 0 and of targets 1; in between they are mixed.</param>
    /// <param name="positiveWeights">Further weights of targets 1, one for each output.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="perRow">
    /// Average over the last axis first, as Keras; false: every element is a term, as PyTorch.
    /// </param>
    /// <param name="checkDomain">Refuse targets and probabilities outside [0, 1].</param>
    /// <remarks>
    /// Shape: target and prediction alike, [N, …]; Int64 or Bool targets [N] also go with predictions [N, 1]. Range:
    /// [0, ∞).
    /// Slope: sigmoid(x) − t for logits. Errors: targets or probabilities outside [0, 1].
    /// Twin: keras.losses.BinaryCrossentropy; torch.nn.BCEWithLogitsLoss (fromLogits: true, perRow: false; pos_weight
    /// is positiveWeights), torch.nn.BCELoss (probabilityGuard: LogFloor, perRow: false).
    /// </remarks>
    [Alias("bce")]
    public static Loss BinaryCrossEntropy(
        bool fromLogits = false,
        double labelSmoothing = 0,
        ProbabilityGuard probabilityGuard = ProbabilityGuard.Clip,
        double[]? classWeights = null,
        double[]? positiveWeights = null,
        Reduction reduction = Reduction.Mean,
        bool perRow = true,
        bool checkDomain = true)
    {
        var definition = new BinaryCrossEntropyRule(
            fromLogits,
            Require.Probability(labelSmoothing),
            Require.Defined(probabilityGuard),
            ClassWeights.Require(classWeights, nameof(classWeights), 2),
            ClassWeights.Require(positiveWeights, nameof(positiveWeights)),
            perRow);
        return Loss.OfRows(definition, reduction, checkDomain);
    }
}
