namespace Nadir;

public static partial class Losses
{
    /// <summary>Which of two scores should be the larger: what their difference lacks of a margin.</summary>
    /// <param name="margin">By how much the right one should be larger; any number.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="checkDomain">Refuse targets other than −1 and 1.</param>
    /// <remarks>
    /// Formula: max(0, margin − target·(first − second)).
    /// Shape: target, first and second alike, [N, …]; target 1 wants the first larger, −1 the second.
    /// Range: [0, ∞).
    /// Slope: −target in first and target in second where the margin is not kept, at its edge too; 0 where it is.
    /// Twin: torch.nn.MarginRankingLoss.
    /// Differences: PyTorch takes first, second, target in this order, and broadcasts them; here nothing is broadcast.
    /// Source: documentation of torch.nn.MarginRankingLoss.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">margin is not a finite number.</exception>
    public static Loss MarginRanking(
        double margin = 0, Reduction reduction = Reduction.Mean, bool checkDomain = true) =>
        Loss.OfInputs(new MarginRankingRule(Require.Finite(margin)), reduction, checkDomain);

    private sealed record MarginRankingRule(double Margin) : IInputsLoss
    {
        private static readonly LossDomain Labels = LossDomain.SignedLabels with
        {
            Hint = "Turn labels 0 and 1 into 2 * target - 1, or pass checkDomain: false for the plain arithmetic.",
        };

        public IReadOnlyList<LossInput> Inputs { get; } =
        [
            new("target", Labels, "N, …") { IsLabel = true },
            new("first", LossDomain.Numbers, "N, …"),
            new("second", LossDomain.Numbers, "N, …"),
        ];

        public LossTerms Terms(IReadOnlyList<Tensor> inputs)
        {
            InputShapes.Require(nameof(MarginRanking), Inputs, inputs);
            var (target, first, second) = (inputs[0].To(inputs[1].ElementType), inputs[1], inputs[2]);
            return new LossTerms((Margin - (target * (first - second))).Map(default(Excess)));
        }
    }
}
