namespace Nadir;

/// <summary>A loss whose rule works on whole rows.</summary>
internal sealed class RowLoss(IRowLoss definition, Reduction reduction, string name) : Loss(name, definition, reduction)
{
    protected override Tensor Terms(Tensor target, Tensor prediction, out Tensor? weights) =>
        definition.Terms(target, prediction, out weights);
}
