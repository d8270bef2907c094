using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>Hinge, max(0, 1 − y·f): scores are to lie on their label's side by 1 at least.</summary>
    /// <param name="labels">The two numbers that targets hold: −1 and 1, or 0 and 1.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="perRow">
    /// Average over the last axis first, so that a sample is a term; else each element is one.
    /// </param>
    /// <param name="checkDomain">Refuse targets that are neither of the labels.</param>
    /// <remarks>
    /// Formula: max(0, 1 − y·f) for a label y of −1 or 1 and a score f.
    /// Shape: target and prediction alike, [N, …]; Int64 or Bool targets [N] also go with predictions [N, 1].
    /// Range: [0, ∞).
    /// Slope: −y where y·f is below 1, else 0; it jumps at y·f = 1, and is 0 there.
    /// Twin: keras.losses.Hinge; sklearn.linear_model.SGDClassifier(loss="hinge"), sklearn.metrics.hinge_loss.
    /// Differences: Keras also takes labels 0 and 1 unasked and turns them into −1 and 1; here labels: ZeroOne says so,
    /// and others are refused. scikit-learn's slope at y·f = 1 is −y.
    /// Source: Cortes, Vapnik 1995, Support-vector networks, Machine Learning 20.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">labels or reduction is none of the declared ones.</exception>
    public static Loss Hinge(
        BinaryLabels labels = BinaryLabels.SignedOne,
        Reduction reduction = Reduction.Mean,
        bool perRow = true,
        bool checkDomain = true) =>
        MarginLoss.Of(default(HingeFunction), labels, reduction, perRow, checkDomain);

    private readonly record struct HingeFunction : IMarginFunction
    {
        public ReadOnlySpan<double> Kinks => new double[] { 1 };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L margin)
            where L : struct, ILane<L> => L.Max(1 - margin, 0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L margin)
            where L : struct, ILane<L> => L.Select(margin < 1, -1, 0);
    }
}
