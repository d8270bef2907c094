using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>Perceptron criterion, max(0, −y·f): how far scores lie on the wrong side.</summary>
    /// <param name="labels">The two numbers that targets hold: −1 and 1, or 0 and 1.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="perRow">
    /// Average over the last axis first, so that a sample is a term; else each element is one.
    /// </param>
    /// <param name="checkDomain">Refuse targets that are neither of the labels.</param>
    /// <remarks>
    /// Formula: max(0, −y·f) for a label y of −1 or 1 and a score f.
    /// Shape: target and prediction alike, [N, …]; Int64 or Bool targets [N] also go with predictions [N, 1].
    /// Range: [0, ∞).
    /// Slope: −y where y·f is not above 0, else 0; it jumps at y·f = 0, and is −y there, so that a start at 0 is left.
    /// Twin: sklearn.linear_model.Perceptron, sklearn.linear_model.SGDClassifier(loss="perceptron").
    /// Source: Rosenblatt 1958, The perceptron, Psychological Review 65.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">labels or reduction is none of the declared ones.</exception>
    public static Loss Perceptron(
        BinaryLabels labels = BinaryLabels.SignedOne,
        Reduction reduction = Reduction.Mean,
        bool perRow = true,
        bool checkDomain = true) =>
        MarginLoss.Of(default(PerceptronFunction), labels, reduction, perRow, checkDomain);

    private readonly record struct PerceptronFunction : IMarginFunction
    {
        public ReadOnlySpan<double> Kinks => new double[] { 0 };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L margin)
            where L : struct, ILane<L> => L.Max(-margin, 0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L margin)
            where L : struct, ILane<L> => L.Select(margin <= 0, -1, 0);
    }
}
