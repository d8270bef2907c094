namespace Nadir.Tests.Reference;

internal sealed class TorchMultiLabelAdapter() : Adapter(
    "losses/torch_multilabel_margin_loss", "losses/torch_multilabel_soft_margin_loss")
{
    public override void Run(GoldenCase golden)
    {
        var weights = golden.HasInput("weight") ? golden.Tensor("weight").ToArray<double>() : null;
        GoldenLoss.Compare(golden, reduction => golden.Id.Contains("soft", StringComparison.Ordinal)
            ? Losses.MultiLabelSoftMargin(weights, reduction)
            : Losses.MultiLabelMargin(reduction));
    }
}
