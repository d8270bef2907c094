namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// How much nearer an anchor should be to its like than to another: what the distances lack of a margin.
    /// </summary>
    /// <param name="margin">By how much the negative should be farther than the positive; above 0.</param>
    /// <param name="p">Which distance: 2 is Euclid's, 1 the sum of absolute differences; at least 1.</param>
    /// <param name="swap">
    /// Where the negative is nearer to the positive than to the anchor, take that distance (the anchor swap).
    /// </param>
    /// <param name="epsilon">Added to each difference, so that equal vectors have a slope; 0 or above.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <remarks>
    /// Formula: max(0, d(anchor, positive) − d(anchor, negative) + margin), d(a, b) = (Σ|a − b + epsilon|ᵖ)^(1/p).
    /// Shape: anchor, positive and negative alike, [N, …, D]; a term for each vector of D numbers.
    /// Range: [0, ∞).
    /// Slope: in anchor that of the first distance less that of the second; 0 where the margin is kept.
    /// Twin: torch.nn.TripletMarginLoss.
    /// Differences: PyTorch's epsilon is called eps. Keras has no such loss.
    /// Source: Balntas, Riba, Ponsa, Mikolajczyk 2016, Learning local feature descriptors with triplets and shallow
    /// convolutional neural networks.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">
    /// margin is not above 0, p is below 1, or epsilon is negative.
    /// </exception>
    [Alias("triplet")]
    public static Loss TripletMargin(
        double margin = 1,
        double p = 2,
        bool swap = false,
        double epsilon = 1e-6,
        Reduction reduction = Reduction.Mean)
    {
        if (!(p >= 1 && double.IsFinite(p)))
            throw Error.OutOfRange($"p must be a finite number, 1 or above, got {p}.", nameof(p));
        var definition = new TripletMarginRule(Require.Positive(margin), p, swap, Require.NotNegative(epsilon));
        return Loss.OfInputs(definition, reduction);
    }

    private sealed record TripletMarginRule(double Margin, double P, bool Swap, double Epsilon)
        : IInputsLoss, IExplainedLoss
    {
        public IReadOnlyList<LossInput> Inputs { get; } =
        [
            new("anchor", LossDomain.Numbers, "N, …, D"),
            new("positive", LossDomain.Numbers, "N, …, D"),
            new("negative", LossDomain.Numbers, "N, …, D"),
        ];

        public LossTerms Terms(IReadOnlyList<Tensor> inputs)
        {
            var (near, far) = Distances(inputs);
            return new LossTerms((near - far + Margin).Map(default(Excess)));
        }

        public IReadOnlyList<LossPart> Parts(IReadOnlyList<Tensor> inputs)
        {
            var (near, far) = Distances(inputs);
            var lacking = near - far + Margin;
            return
            [
                new("distance to positive", near),
                new("less that to negative", -far),
                new("margin", Tensor.Full(near.Shape, Margin, near.ElementType)),
                new("kept with room to spare", lacking.Map(default(Excess)) - lacking),
            ];
        }

        private (Tensor Near, Tensor Far) Distances(IReadOnlyList<Tensor> inputs)
        {
            InputShapes.Require(nameof(TripletMargin), Inputs, inputs);
            var (anchor, positive, negative) = (inputs[0], inputs[1], inputs[2]);
            var near = Distance(anchor, positive);
            var far = Distance(anchor, negative);
            if (Swap)
            {
                var swapped = Distance(positive, negative);
                far = Tensor.Where(swapped < far, swapped, far);
            }

            return (near, far);
        }

        private Tensor Distance(Tensor a, Tensor b) => a.RowDistance(b, P, Epsilon);
    }
}
