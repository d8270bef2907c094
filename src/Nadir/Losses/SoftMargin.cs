namespace Nadir;

public static partial class Losses
{
    /// <summary>Soft margin loss, log(1 + e^(−y·f)), each element a term.</summary>
    /// <param name="labels">The two numbers that targets hold: −1 and 1, or 0 and 1.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="checkDomain">Refuse targets that are neither of the labels.</param>
    /// <remarks>
    /// Formula: log(1 + e^(−y·f)) for a label y of −1 or 1 and a score f, in nats.
    /// Shape: target and prediction alike, [N, …]; Int64 or Bool targets [N] also go with predictions [N, 1].
    /// Range: (0, ∞).
    /// Slope: −y·sigmoid(−y·f).
    /// Twin: torch.nn.SoftMarginLoss.
    /// Differences: PyTorch computes e^(−y·f) as it stands, which is infinite above scores of 88 in Float32 and 709 in
    /// Float64; here the value stays finite. The function is that of logistic, which takes rows together as Keras'
    /// losses do.
    /// Source: torch.nn.SoftMarginLoss in the PyTorch documentation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">labels or reduction is none of the declared ones.</exception>
    public static Loss SoftMargin(
        BinaryLabels labels = BinaryLabels.SignedOne,
        Reduction reduction = Reduction.Mean,
        bool checkDomain = true) =>
        MarginLoss.Of(default(LogisticFunction), labels, reduction, perRow: false, checkDomain);
}
