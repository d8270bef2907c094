namespace Nadir;

/// <summary>The terms of <see cref="Losses.BinaryFocal"/>.</summary>
internal sealed record BinaryFocalRule(
    double Gamma, double Alpha, bool ApplyClassBalancing, bool FromLogits, double LabelSmoothing, bool PerRow)
    : IRowLoss, ILogitsLoss
{
    public LossDomain Targets => LossDomain.Probabilities;

    public LossDomain Predictions => FromLogits ? LossDomain.Numbers : LossDomain.Sigmoids;

    public IReadOnlyList<double> PredictionKinks => FromLogits ? [] : [GuardedLog.Low, GuardedLog.High];

    public LossTerms Terms(Tensor target, Tensor prediction)
    {
        if (RowShapes.IsColumnOf(target, prediction))
            target = target.ExpandDimension(-1);
        RowShapes.RequireAlike(nameof(Losses.BinaryFocal), target, prediction);
        target = target.To(prediction.ElementType);
        var (label, factor) = (Label, new FocalFactor(Gamma));
        var terms = FromLogits
            ? target.Pair(prediction, new LogitFocalFunction(label, factor))
            : target.Pair(prediction, new ProbabilityFocalFunction(label, factor));
        return new LossTerms(PerRow && terms.Rank > 1 ? terms.Mean(-1) : terms);
    }

    private FocalLabel Label => ApplyClassBalancing
        ? new FocalLabel(LabelSmoothing, 1 - Alpha, Alpha)
        : new FocalLabel(LabelSmoothing, 1, 1);
}
