namespace Nadir;

/// <summary>The terms of <see cref="Losses.BinaryCrossEntropy"/>.</summary>
internal sealed record BinaryCrossEntropyRule(
    bool FromLogits,
    double LabelSmoothing,
    ProbabilityGuard ProbabilityGuard,
    double Epsilon,
    double[]? ClassWeights,
    double[]? PositiveWeights,
    bool PerRow) : ILogitsLoss, ISmoothedLoss
{
    private double Negative => ClassWeights?[0] ?? 1;

    private double Positive => (ClassWeights?[1] ?? 1) * (PositiveWeights is [var weight] ? weight : 1);

    public LossDomain Targets => LossDomain.Probabilities;

    public LossDomain Predictions => FromLogits ? LossDomain.Numbers : LossDomain.Sigmoids;

    public IReadOnlyList<double> PredictionKinks => FromLogits || ProbabilityGuard != ProbabilityGuard.Clip
        ? []
        : [Epsilon, 1 - Epsilon];

    public IRowLoss Unsmoothed => this with { LabelSmoothing = 0 };

    public LossTerms Terms(Tensor target, Tensor prediction)
    {
        if (RowShapes.IsColumnOf(target, prediction))
            target = target.ExpandDimension(-1);
        RowShapes.RequireAlike(nameof(Losses.BinaryCrossEntropy), target, prediction);
        target = target.To(prediction.ElementType);

        var (terms, weights) = PositiveWeights is null or [_]
            ? (Values(target, prediction, Negative, Positive), Weights(target))
            : Weighted(target, prediction, Nadir.ClassWeights.Row(PositiveWeights, prediction, nameof(PositiveWeights)));
        return PerRow && terms.Rank > 1
            ? new LossTerms(terms.Mean(-1), weights?.Mean(-1))
            : new LossTerms(terms, weights);
    }

    private Tensor? Weights(Tensor target) => ClassWeights is null && PositiveWeights is null
        ? null
        : (target * (Positive - Negative)) + Negative;

    /// <summary>
    /// The loss is a sum of a part of positive and one of negative targets: each is weighted by itself.
    /// </summary>
    private (Tensor Terms, Tensor Weights) Weighted(Tensor target, Tensor prediction, Tensor row)
    {
        var terms = Values(target, prediction, Negative, 0) + (Values(target, prediction, 0, Positive) * row);
        return (terms, ((1 - target) * Negative) + (target * (row * Positive)));
    }

    private Tensor Values(Tensor target, Tensor prediction, double negative, double positive)
    {
        var smooth = new SmoothedLabel(LabelSmoothing, negative, positive);
        if (FromLogits)
            return target.Pair(prediction, new LogitCrossEntropyFunction(smooth));
        return ProbabilityGuard switch
        {
            ProbabilityGuard.Clip => target.Pair(prediction, new ClippedCrossEntropyFunction(smooth, Epsilon)),
            ProbabilityGuard.Add => target.Pair(prediction, new AddedCrossEntropyFunction(smooth, Epsilon)),
            _ => target.Pair(prediction, new FlooredCrossEntropyFunction(smooth)),
        };
    }
}
