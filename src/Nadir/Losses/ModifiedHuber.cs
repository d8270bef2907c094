using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>Modified Huber loss: a squared hinge that goes on as a straight line where scores are badly
    /// wrong.</summary>
    /// <param name="labels">The two numbers that targets hold: −1 and 1, or 0 and 1.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="perRow">
    /// Average over the last axis first, so that a sample is a term; else each element is one.
    /// </param>
    /// <param name="checkDomain">Refuse targets that are neither of the labels.</param>
    /// <remarks>
    /// Formula: max(0, 1 − y·f)² where y·f ≥ −1, else −4·y·f, for a label y of −1 or 1 and a score f.
    /// Shape: target and prediction alike, [N, …]; Int64 or Bool targets [N] also go with predictions [N, 1].
    /// Range: [0, ∞).
    /// Slope: −2y·max(0, 1 − y·f) where y·f ≥ −1, else −4y; continuous.
    /// Twin: sklearn.linear_model.SGDClassifier(loss="modified_huber").
    /// Source: Zhang 2004, Solving large scale linear prediction problems using stochastic gradient descent algorithms,
    /// ICML.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">labels or reduction is none of the declared ones.</exception>
    public static Loss ModifiedHuber(
        BinaryLabels labels = BinaryLabels.SignedOne,
        Reduction reduction = Reduction.Mean,
        bool perRow = true,
        bool checkDomain = true) =>
        MarginLoss.Of(default(ModifiedHuberFunction), labels, reduction, perRow, checkDomain, scale: 4);

    /// <summary>A quarter of it, as values and slopes then stay finite for the largest scores.</summary>
    private readonly record struct ModifiedHuberFunction : IMarginFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L margin)
            where L : struct, ILane<L>
        {
            var missing = 0.5 * L.Max(1 - margin, 0);
            return L.Select(margin >= -1, missing * missing, -margin);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L margin)
            where L : struct, ILane<L> =>
            -L.Min(0.5 * L.Max(1 - margin, 0), 1);
    }
}
