namespace Nadir.Tests.Reference;

internal sealed class SoftMarginAdapter() : Adapter("losses/torch_soft_margin_loss")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.SoftMargin(reduction: reduction));
}
