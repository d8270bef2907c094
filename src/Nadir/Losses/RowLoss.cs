namespace Nadir;

/// <summary>A loss whose rule works on whole rows.</summary>
internal sealed class RowLoss(IRowLoss definition, Reduction reduction, bool checkDomain, string name)
    : Loss(name, definition, reduction, checkDomain)
{
    public override LossDomain Targets => definition.Targets;

    public override LossDomain Predictions => definition.Predictions;

    public override bool HasOneTerm => definition.HasOneTerm;

    public override IReadOnlyList<double> PredictionKinks => definition.PredictionKinks;

    protected override LossTerms Terms(Tensor target, Tensor prediction) => definition.Terms(target, prediction);
}
