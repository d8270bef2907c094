using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>Logistic loss, log(1 + e^(−y·f)): the cross-entropy of a score f with labels −1 and 1.</summary>
    /// <param name="labels">The two numbers that targets hold: −1 and 1, or 0 and 1.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="perRow">
    /// Average over the last axis first, so that a sample is a term; else each element is one.
    /// </param>
    /// <param name="checkDomain">Refuse targets that are neither of the labels.</param>
    /// <remarks>
    /// Formula: log(1 + e^(−y·f)) for a label y of −1 or 1 and a score f, in nats.
    /// Shape: target and prediction alike, [N, …]; Int64 or Bool targets [N] also go with predictions [N, 1].
    /// Range: (0, ∞).
    /// Slope: −y·sigmoid(−y·f).
    /// Twin: sklearn.linear_model.SGDClassifier(loss="log_loss"); the same function as softMargin, and as
    /// binaryCrossEntropy with fromLogits on labels 0 and 1.
    /// Source: Friedman, Hastie, Tibshirani 2000, Additive logistic regression, Annals of Statistics 28.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">labels or reduction is none of the declared ones.</exception>
    public static Loss Logistic(
        BinaryLabels labels = BinaryLabels.SignedOne,
        Reduction reduction = Reduction.Mean,
        bool perRow = true,
        bool checkDomain = true) =>
        MarginLoss.Of(default(LogisticFunction), labels, reduction, perRow, checkDomain);

    /// <summary>Only e to a negative power occurs: nothing overflows, and small values keep their digits.</summary>
    private readonly record struct LogisticFunction : IMarginFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L margin)
            where L : struct, ILane<L> =>
            L.Max(-margin, 0) + L.Log1P(L.Exp(-L.Abs(margin)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L margin)
            where L : struct, ILane<L> => -L.Sigmoid(-margin);
    }
}
