namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// Whether two vectors should point the same way: one less their cosine, or what it exceeds a margin by.
    /// </summary>
    /// <param name="margin">The largest cosine that costs nothing where vectors should differ; from −1 to 1.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="checkDomain">Refuse targets other than −1 and 1.</param>
    /// <remarks>
    /// Formula: 1 − cos(first, second) for target 1, max(0, cos(first, second) − margin) for target −1, with
    /// cos(a, b) = a·b ÷ √((|a|² + 10⁻¹²)·(|b|² + 10⁻¹²)).
    /// Shape: first and second alike, [N, …, D]; target [N, …], 1 where they should be alike, −1 where not.
    /// Range: [0, 2].
    /// Slope: at right angles to each vector; large where a vector is almost 0. None in the target.
    /// Twin: torch.nn.CosineEmbeddingLoss.
    /// Differences: PyTorch takes first, second, target in this order; with checkDomain: false every target above 0
    /// means alike and every other not, where PyTorch gives 0 for targets other than −1 and 1. Keras has no such loss;
    /// keras.losses.CosineSimilarity is the mean of −cos.
    /// Source: documentation of torch.nn.CosineEmbeddingLoss.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">margin is not from −1 to 1.</exception>
    public static Loss CosineEmbedding(
        double margin = 0, Reduction reduction = Reduction.Mean, bool checkDomain = true)
    {
        if (!(margin is >= -1 and <= 1))
            throw Error.OutOfRange($"margin must be from -1 to 1, as cosines are, got {margin}.", nameof(margin));
        return Loss.OfInputs(new CosineEmbeddingRule(margin), reduction, checkDomain);
    }

    private sealed record CosineEmbeddingRule(double Margin) : IInputsLoss
    {
        /// <summary>The root of what PyTorch adds to the squares of both lengths.</summary>
        private const double Besides = 1e-6;

        private static readonly LossDomain Labels = LossDomain.SignedLabels with
        {
            Hint = "Turn labels 0 and 1 into 2 * target - 1, or pass checkDomain: false for the plain arithmetic.",
        };

        public IReadOnlyList<LossInput> Inputs { get; } =
        [
            new("target", Labels, "N, …") { IsLabel = true },
            new("first", LossDomain.Numbers, "N, …, D"),
            new("second", LossDomain.Numbers, "N, …, D"),
        ];

        public LossTerms Terms(IReadOnlyList<Tensor> inputs)
        {
            InputShapes.Require(nameof(CosineEmbedding), Inputs, inputs);
            var target = inputs[0].To(inputs[1].ElementType);
            var cosine = inputs[1].RowCosine(inputs[2], Besides);
            return new LossTerms(Tensor.Where(target > 0, 1 - cosine, (cosine - Margin).Map(default(Excess))));
        }
    }
}
