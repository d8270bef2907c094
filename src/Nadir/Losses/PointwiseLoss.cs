namespace Nadir;

/// <summary>A loss of each element by itself, scaled, and taken together along rows if asked to.</summary>
internal sealed class PointwiseLoss<F>(
    F function, Reduction reduction, RowRule rows, bool checkDomain, string name, object? definition = null)
    : Loss(name, definition ?? function, reduction, checkDomain)
    where F : struct, IPairFunction
{
    public bool PerRow => rows == RowRule.Mean;

    /// <summary>Multiplies the function where it meets the fewest numbers: after rows, or all terms, were taken together.</summary>
    public double Scale { get; init; } = 1;

    public LossDomain TargetDomain { get; init; } = LossDomain.Numbers;

    public LossDomain PredictionDomain { get; init; } = LossDomain.Numbers;

    public IReadOnlyList<double> JumpsOfPrediction { get; init; } = [];

    public override LossDomain Targets => TargetDomain;

    public override LossDomain Predictions => PredictionDomain;

    public override IReadOnlyList<double> ResidualKinks => function.ResidualKinks.ToArray();

    public override IReadOnlyList<double> MarginKinks => function.MarginKinks.ToArray();

    public override bool HasGradient => F.NoSlope is null;

    public override IReadOnlyList<double> PredictionKinks => JumpsOfPrediction;

    internal override bool IsPointwise => true;

    internal override double TermFactor => Scale;

    internal override void AddTerms(double target, ReadOnlySpan<double> predictions, Span<double> sums)
    {
        var (low, high) = CheckDomain ? PredictionDomain.Reach : LossDomain.Numbers.Reach;
        Lanewise.Apply(new TermOnto<F>(function, target, low, high), predictions, sums, sums);
    }

    protected override LossTerms Terms(Tensor target, Tensor prediction)
    {
        var values = Values(target, prediction);
        return new LossTerms(IsOfRows(values) ? values.Sum(-1) : values, Factor: ScaleOf(values));
    }

    private protected override IReadOnlyList<LossPart> Parts(IReadOnlyList<Tensor> inputs)
    {
        var values = Values(inputs[0], inputs[1]);
        return IsOfRows(values) ? [new("elements", values * ScaleOf(values))] : [];
    }

    private protected override Tensor? Total(Tensor target, Tensor prediction)
    {
        if (Reduction is not (Reduction.Sum or Reduction.Mean) || prediction.Count == 0)
            return null;
        var terms = IsOfRows(prediction) ? prediction.Count / prediction.Layout[-1] : prediction.Count;
        return Alike(target, prediction).PairSum(prediction, function, ScaleOf(prediction), Reduction == Reduction.Sum ? 1 : terms);
    }

    private Tensor Values(Tensor target, Tensor prediction) => Alike(target, prediction).Pair(prediction, function);

    private Tensor Alike(Tensor target, Tensor prediction)
    {
        if (RowShapes.IsColumnOf(target, prediction))
            target = target.ExpandDimension(-1);
        RowShapes.RequireAlike(EntryName, target, prediction);
        return target.To(prediction.ElementType);
    }

    private bool IsOfRows(Tensor values) => rows != RowRule.Separate && values.Rank > 1;

    private double ScaleOf(Tensor values) =>
        rows == RowRule.Mean && IsOfRows(values) ? Scale / values.Layout[-1] : Scale;
}
