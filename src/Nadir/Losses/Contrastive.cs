namespace Nadir;

public static partial class Losses
{
    /// <summary>Contrastive loss: pairs that belong together should be near, others at least a margin apart.</summary>
    /// <param name="margin">The distance from which on pairs that do not belong together cost nothing; above 0.</param>
    /// <param name="similarLabel">Which target, 0 or 1, means that a pair belongs together.</param>
    /// <param name="form">
    /// What becomes of a distance, and of what it lacks: half its square, its square, itself.
    /// </param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="checkDomain">Refuse targets outside [0, 1].</param>
    /// <remarks>
    /// Formula: (1 − y)·½d² + y·½·max(0, margin − d)², d = |first − second|, y = 1 where the pair does not belong
    /// together; a target between 0 and 1 mixes both.
    /// Shape: first and second alike, [N, …, D]; target [N, …].
    /// Range: [0, ∞).
    /// Slope: (1 − y)·(first − second) and y·(d − margin)·(first − second)/d in first; 0 for equal vectors, where the
    /// second has no direction.
    /// Twin: none in Keras or PyTorch themselves.
    /// Differences: tensorflow_addons.losses.ContrastiveLoss is similarLabel: One and form: Square, Keras' example of
    /// Siamese networks similarLabel: Zero and form: Square, both with the distance in place of the vectors;
    /// pytorch_metric_learning.losses.ContrastiveLoss is form: Plain and finds the pairs by itself.
    /// Source: Hadsell, Chopra, LeCun 2006, Dimensionality reduction by learning an invariant mapping.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">margin is not a finite number above 0.</exception>
    public static Loss Contrastive(
        double margin = 1,
        SimilarLabel similarLabel = SimilarLabel.Zero,
        ContrastiveForm form = ContrastiveForm.HalfSquare,
        Reduction reduction = Reduction.Mean,
        bool checkDomain = true)
    {
        var definition = new ContrastiveRule(
            Require.Positive(margin), Require.Defined(similarLabel), Require.Defined(form));
        return Loss.OfInputs(definition, reduction, checkDomain);
    }

    private sealed record ContrastiveRule(double Margin, SimilarLabel SimilarLabel, ContrastiveForm Form) : IInputsLoss
    {
        public IReadOnlyList<LossInput> Inputs { get; } =
        [
            new("target", LossDomain.Probabilities, "N, …") { IsLabel = true },
            new("first", LossDomain.Numbers, "N, …, D"),
            new("second", LossDomain.Numbers, "N, …, D"),
        ];

        public LossTerms Terms(IReadOnlyList<Tensor> inputs)
        {
            InputShapes.Require(nameof(Contrastive), Inputs, inputs);
            var target = inputs[0].To(inputs[1].ElementType);
            var distance = inputs[1].RowDistance(inputs[2]);
            var apart = SimilarLabel == SimilarLabel.Zero ? target : 1 - target;
            var missing = (Margin - distance).Map(default(Excess));
            return new LossTerms(Cost(1 - apart, distance) + Cost(apart, missing));
        }

        /// <summary>
        /// The share meets the length before it is squared: none of an infinite square would be not a number.
        /// </summary>
        private Tensor Cost(Tensor share, Tensor length) => Form switch
        {
            ContrastiveForm.HalfSquare => share * length * length * 0.5,
            ContrastiveForm.Square => share * length * length,
            _ => share * length,
        };
    }
}
