namespace Nadir.Tests.Reference;

internal sealed class HuberAdapter() : Adapter(
    "losses/keras_huber", "losses/tfjs_core_huberLoss", "losses/torch_huber_loss")
{
    public override void Run(GoldenCase golden)
    {
        var perRow = GoldenLoss.IsKeras(golden) && !golden.Id.Contains("core", StringComparison.Ordinal);
        GoldenLoss.Compare(golden, reduction => Losses.Huber(golden.Number("delta"), reduction, perRow));
    }
}
