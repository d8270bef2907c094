namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// Binary focal loss: a cross-entropy in which what is predicted well counts little, for classes of unlike size.
    /// </summary>
    /// <param name="gamma">How fast what is predicted well fades; 0 or above, and 0 gives the cross-entropy.</param>
    /// <param name="alpha">
    /// The weight of targets 1, and 1 − alpha that of targets 0, where classes are balanced; from 0 to 1.
    /// </param>
    /// <param name="applyClassBalancing">Whether alpha and 1 − alpha weigh the classes.</param>
    /// <param name="fromLogits">Predictions are logits, before the sigmoid; stable, and to be preferred.</param>
    /// <param name="labelSmoothing">Draws targets towards ½, t·(1 − s) + s/2; from 0 to 1.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="perRow">
    /// Average over the last axis first, as Keras; false: every element is a term, as torchvision.
    /// </param>
    /// <param name="checkDomain">Refuse targets and probabilities outside [0, 1].</param>
    /// <remarks>
    /// Formula: w·(1 − q)^gamma·(−t·log p − (1 − t)·log(1 − p)) with q = t·p + (1 − t)·(1 − p), and the weight
    /// w = t·alpha + (1 − t)·(1 − alpha) with class balancing, else 1; p = sigmoid(x) for logits x.
    /// Shape: target and prediction alike, [N, …]; Int64 or Bool targets [N] also go with predictions [N, 1].
    /// Range: [0, ∞).
    /// Slope: for a logit with t = 1, w·(1 − p)^gamma·(gamma·p·log p − (1 − p)), and its mirror image with t = 0.
    /// Twin: keras.losses.BinaryFocalCrossentropy; torchvision.ops.sigmoid_focal_loss (applyClassBalancing: true,
    /// fromLogits: true, perRow: false, reduction: none).
    /// Differences: torchvision balances by default and switches it off by alpha = −1, where Keras has
    /// applyClassBalancing. Keras' formula clips the sigmoid of logits at 1e-7, so that logits beyond 16 on the wrong
    /// side have next to no slope; here they keep it, as in torchvision. Probabilities are clipped at 1e-7, as in Keras.
    /// Source: Lin, Goyal, Girshick, He, Dollár 2017, Focal loss for dense object detection, arXiv:1708.02002.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">
    /// gamma is not a finite number, 0 or above; alpha or labelSmoothing is outside [0, 1]; reduction is none of the
    /// declared ones.
    /// </exception>
    [Alias("focal")]
    public static Loss BinaryFocal(
        double gamma = 2,
        double alpha = 0.25,
        bool applyClassBalancing = false,
        bool fromLogits = false,
        double labelSmoothing = 0,
        Reduction reduction = Reduction.Mean,
        bool perRow = true,
        bool checkDomain = true)
    {
        var definition = new BinaryFocalRule(
            Require.NotNegative(gamma),
            Require.Probability(alpha),
            applyClassBalancing,
            fromLogits,
            Require.Probability(labelSmoothing),
            perRow);
        return Loss.OfRows(definition, reduction, checkDomain);
    }
}
