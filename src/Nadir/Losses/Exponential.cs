using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>Exponential loss, e^(−y·f): what AdaBoost makes small.</summary>
    /// <param name="labels">The two numbers that targets hold: −1 and 1, or 0 and 1.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="perRow">
    /// Average over the last axis first, so that a sample is a term; else each element is one.
    /// </param>
    /// <param name="checkDomain">Refuse targets that are neither of the labels.</param>
    /// <remarks>
    /// Formula: e^(−y·f) for a label y of −1 or 1 and a score f.
    /// Shape: target and prediction alike, [N, …]; Int64 or Bool targets [N] also go with predictions [N, 1].
    /// Range: (0, ∞); above scores of 88 on the wrong side it is infinite in Float32, above 709 in Float64.
    /// Slope: −y·e^(−y·f).
    /// Twin: none as a loss of its own; sklearn.ensemble.GradientBoostingClassifier(loss="exponential") makes it small,
    /// of labels 0 and 1.
    /// Source: Freund, Schapire 1997, A decision-theoretic generalization of on-line learning, Journal of Computer and
    /// System Sciences 55; Friedman, Hastie, Tibshirani 2000.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">labels or reduction is none of the declared ones.</exception>
    public static Loss Exponential(
        BinaryLabels labels = BinaryLabels.SignedOne,
        Reduction reduction = Reduction.Mean,
        bool perRow = true,
        bool checkDomain = true) =>
        MarginLoss.Of(default(ExponentialFunction), labels, reduction, perRow, checkDomain);

    private readonly record struct ExponentialFunction : IMarginFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L margin)
            where L : struct, ILane<L> => L.Exp(-margin);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L margin)
            where L : struct, ILane<L> => -L.Exp(-margin);
    }
}
