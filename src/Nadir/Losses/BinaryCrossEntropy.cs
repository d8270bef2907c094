namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// Binary cross-entropy, −(t·log p + (1 − t)·log(1 − p)): how unlikely yes-or-no targets are by the prediction.
    /// </summary>
    /// <param name="fromLogits">Predictions are logits, before the sigmoid; stable, and to be preferred.</param>
    /// <param name="labelSmoothing">Draws targets towards ½, t·(1 − s) + s/2; from 0 to 1.</param>
    /// <param name="probabilityGuard">How log 0 is avoided; of no meaning for logits.</param>
    /// <param name="epsilon">
    /// What clip keeps probabilities away from 0 and 1, and what add adds; above 0 and below ½. Float32 tells 1 − 6e-8
    /// from 1, but nothing nearer.
    /// </param>
    /// <param name="classWeights">Two weights, of targets 0 and of targets 1; in between they are mixed.</param>
    /// <param name="positiveWeights">Further weights of targets 1: one for all outputs, or one for each.</param>
    /// <param name="reduction">How the terms become one number; meanOverWeights divides by all these weights.</param>
    /// <param name="perRow">
    /// Average over the last axis first, as Keras; false: every element is a term, as PyTorch.
    /// </param>
    /// <param name="checkDomain">Refuse targets and probabilities outside [0, 1].</param>
    /// <remarks>
    /// Formula: −(t·log p + (1 − t)·log(1 − p)); for logits x, t·log(1 + e⁻ˣ) + (1 − t)·log(1 + eˣ).
    /// Shape: target and prediction alike, [N, …]; Int64 or Bool targets [N] also go with predictions [N, 1].
    /// Range: [0, ∞).
    /// Slope: sigmoid(x) − t for logits, (1 − t)/(1 − p) − t/p for probabilities.
    /// Twin: keras.losses.BinaryCrossentropy; torch.nn.BCEWithLogitsLoss (fromLogits: true, perRow: false),
    /// torch.nn.BCELoss (probabilityGuard: logFloor, perRow: false); sklearn.metrics.log_loss.
    /// Differences: Keras clips probabilities (clip), PyTorch floors their logarithms (logFloor), TensorFlow.js'
    /// tf.losses.logLoss adds epsilon (add). Keras takes the mean over the last axis first (perRow), PyTorch does not;
    /// that tells in sums and without reduction. pos_weight of PyTorch is positiveWeights; Keras has none. Label
    /// smoothing is Keras'; PyTorch has none. scikit-learn's log_loss clips at the element type's own precision.
    /// Source: Good 1952, Rational decisions, Journal of the Royal Statistical Society B 14.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">
    /// labelSmoothing is outside [0, 1], epsilon is not above 0 and below ½, or a choice is none of the declared ones.
    /// </exception>
    /// <exception cref="ArgumentException">A weight is negative or not finite; classWeights are not two.</exception>
    [Alias("bce")]
    public static Loss BinaryCrossEntropy(
        bool fromLogits = false,
        double labelSmoothing = 0,
        ProbabilityGuard probabilityGuard = ProbabilityGuard.Clip,
        double epsilon = 1e-7,
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
            Below(0.5, Require.Positive(epsilon), nameof(epsilon)),
            ClassWeights.Require(classWeights, nameof(classWeights), 2),
            ClassWeights.Require(positiveWeights, nameof(positiveWeights)),
            perRow);
        return Loss.OfRows(definition, reduction, checkDomain);
    }

    private static double Below(double limit, double value, string name) =>
        value < limit ? value : throw Error.OutOfRange($"{name} must be below {limit}, got {value}.", name);
}
