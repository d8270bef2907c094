using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>Squared hinge, max(0, 1 − y·f)²: a hinge without the corner, which weighs what is far off
    /// more.</summary>
    /// <param name="labels">The two numbers that targets hold: −1 and 1, or 0 and 1.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="perRow">
    /// Average over the last axis first, so that a sample is a term; else each element is one.
    /// </param>
    /// <param name="checkDomain">Refuse targets that are neither of the labels.</param>
    /// <remarks>
    /// Formula: max(0, 1 − y·f)² for a label y of −1 or 1 and a score f.
    /// Shape: target and prediction alike, [N, …]; Int64 or Bool targets [N] also go with predictions [N, 1].
    /// Range: [0, ∞).
    /// Slope: −2y·max(0, 1 − y·f); continuous.
    /// Twin: keras.losses.SquaredHinge; sklearn.linear_model.SGDClassifier(loss="squared_hinge"),
    /// sklearn.svm.LinearSVC.
    /// Differences: Keras also takes labels 0 and 1 unasked and turns them into −1 and 1; here labels: ZeroOne says so,
    /// and others are refused.
    /// Source: Lee, Mangasarian 2001, SSVM: a smooth support vector machine, Computational Optimization and
    /// Applications 20.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">labels or reduction is none of the declared ones.</exception>
    public static Loss SquaredHinge(
        BinaryLabels labels = BinaryLabels.SignedOne,
        Reduction reduction = Reduction.Mean,
        bool perRow = true,
        bool checkDomain = true) =>
        MarginLoss.Of(default(SquaredHingeFunction), labels, reduction, perRow, checkDomain, scale: 2);

    /// <summary>Half of it, as slopes then stay finite for the largest scores.</summary>
    private readonly record struct SquaredHingeFunction : IMarginFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L margin)
            where L : struct, ILane<L>
        {
            var missing = L.Max(1 - margin, 0);
            return 0.5 * missing * missing;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L margin)
            where L : struct, ILane<L> => -L.Max(1 - margin, 0);
    }
}
