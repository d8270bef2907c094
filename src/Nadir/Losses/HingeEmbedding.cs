using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// Hinge embedding: distances of pairs that belong together are to be small, of others a margin at least.
    /// </summary>
    /// <param name="margin">How far apart is far enough; 0 or above.</param>
    /// <param name="labels">
    /// The two numbers that targets hold: −1 and 1, or 0 and 1; 1 for what belongs together.
    /// </param>
    /// <param name="reduction">How the terms become one number; each element is a term.</param>
    /// <param name="checkDomain">Refuse targets that are neither of the labels.</param>
    /// <remarks>
    /// Formula: x where y = 1, max(0, margin − x) where y = −1; in between, for slopes in y, they are mixed by ½(1 + y)
    /// and ½(1 − y).
    /// Shape: target and prediction alike, [N, …]; Int64 or Bool targets [N] also go with predictions [N, 1].
    /// Range: [0, ∞) for distances; negative predictions give negative values where y = 1.
    /// Slope: 1 where y = 1; −1 where y = −1 and x ≤ margin, else 0; it jumps at x = margin.
    /// Twin: torch.nn.HingeEmbeddingLoss.
    /// Differences: PyTorch adds both parts up for targets that are neither −1 nor 1, and gives no slope in the target.
    /// Source: torch.nn.HingeEmbeddingLoss in the PyTorch documentation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">
    /// margin is not a finite number, 0 or above; labels or reduction is none of the declared ones.
    /// </exception>
    public static Loss HingeEmbedding(
        double margin = 1,
        BinaryLabels labels = BinaryLabels.SignedOne,
        Reduction reduction = Reduction.Mean,
        bool checkDomain = true) =>
        MarginLoss.OfPairs(
            new HingeEmbeddingFunction(Require.NotNegative(margin), labels),
            LossDomain.Of(labels),
            reduction,
            perRow: false,
            checkDomain);

    private readonly record struct HingeEmbeddingFunction(double Margin, BinaryLabels Labels) : IPairFunction
    {
        public ReadOnlySpan<double> MarginKinks => new[] { -Margin };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L target, L prediction)
            where L : struct, ILane<L>
        {
            var label = Labels.Signed(target);
            var (near, far) = (Near(label), Far(label));

            // What counts for nothing may be infinite, and 0 times that would be no number.
            return L.Select(near == 0, 0, near * prediction) + L.Select(far == 0, 0, far * L.Max(Margin - prediction, 0));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L TargetSlope<L>(L target, L prediction)
            where L : struct, ILane<L> =>
            Labels.SignedSlope() * ((0.5 * prediction) - (0.5 * L.Max(Margin - prediction, 0)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L PredictionSlope<L>(L target, L prediction)
            where L : struct, ILane<L>
        {
            var label = Labels.Signed(target);
            return Near(label) - L.Select(prediction <= Margin, Far(label), 0);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static L Near<L>(L label)
            where L : struct, ILane<L> => 0.5 * (1 + label);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static L Far<L>(L label)
            where L : struct, ILane<L> => 0.5 * (1 - label);
    }
}
