namespace Nadir.Tests.Reference;

internal sealed class TorchMultiMarginAdapter() : Adapter("losses/torch_multi_margin_loss")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(golden, reduction => Losses.MultiMargin(
        golden.Whole("p"),
        golden.Number("margin"),
        golden.HasInput("weight") ? golden.Tensor("weight").ToArray<double>() : null,
        reduction));
}
