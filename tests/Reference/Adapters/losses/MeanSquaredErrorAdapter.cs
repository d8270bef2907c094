namespace Nadir.Tests.Reference;

internal sealed class MeanSquaredErrorAdapter() : Adapter(
    "losses/keras_mean_squared_error", "losses/tfjs_meanSquaredError", "losses/torch_mse_loss")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.MeanSquaredError(reduction, perRow: GoldenLoss.IsKeras(golden)));
}
