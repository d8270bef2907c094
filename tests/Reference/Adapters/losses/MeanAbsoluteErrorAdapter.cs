namespace Nadir.Tests.Reference;

internal sealed class MeanAbsoluteErrorAdapter() : Adapter(
    "losses/keras_mean_absolute_error", "losses/tfjs_meanAbsoluteError", "losses/torch_l1_loss")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.MeanAbsoluteError(reduction, perRow: GoldenLoss.IsKeras(golden)));
}
