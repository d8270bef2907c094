namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// Connectionist temporal classification: how unlikely a sequence of labels is, summed over all its alignments.
    /// </summary>
    /// <param name="blank">The class that stands for no label; 0 or above, and no target.</param>
    /// <param name="zeroInfinity">Sequences that no alignment reaches count 0 rather than ∞.</param>
    /// <param name="perLabel">Divide each term by the number of its labels (by 1 where there are none).</param>
    /// <param name="fromLogits">Predictions are logits: a log-softmax over the classes is taken first.</param>
    /// <param name="timeFirst">Predictions lie as [T, N, C] rather than [N, T, C].</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="checkDomain">Refuse log-probabilities above 0.</param>
    /// <remarks>
    /// Formula: −log Σ over alignments of Π over t of p(t, class of the alignment at t); an alignment is a path of T
    /// classes that gives the labels once repeats are joined and blanks are dropped. In logarithms throughout.
    /// Shape: target Int64 [N, S], padded with anything; prediction log-probabilities [N, T, C] (or [T, N, C]);
    /// inputLengths Int64 [N], up to T; targetLengths Int64 [N], up to S. A term for each sample.
    /// Range: [0, ∞]; ∞ where fewer steps than labels, and a blank between equal ones, are given.
    /// Slope: minus the share of alignments that pass through a class at a step; 0 where there are none.
    /// Twin: keras.losses.CTC (fromLogits: true); torch.nn.CTCLoss (timeFirst: true, and perLabel: true for its mean).
    /// Differences: PyTorch's mean divides each term by its number of labels, its sum and none do not. PyTorch's slope
    /// in log-probabilities adds their exponential, right only behind a log-softmax, where both give the same; where
    /// no alignment exists it is not a number, or 0 with zero_infinity. PyTorch also takes targets joined in one row.
    /// Keras takes logits, and all lengths in full.
    /// Source: Graves, Fernández, Gomez, Schmidhuber 2006, Connectionist temporal classification.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">blank is negative.</exception>
    public static Loss Ctc(
        int blank = 0,
        bool zeroInfinity = false,
        bool perLabel = false,
        bool fromLogits = false,
        bool timeFirst = false,
        Reduction reduction = Reduction.Mean,
        bool checkDomain = true)
    {
        var definition = new CtcRule(Require.NotNegative(blank), zeroInfinity, perLabel, fromLogits, timeFirst);
        return Loss.OfInputs(definition, reduction, checkDomain);
    }
}
