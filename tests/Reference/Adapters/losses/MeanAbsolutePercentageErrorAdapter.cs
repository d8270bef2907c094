namespace Nadir.Tests.Reference;

internal sealed class MeanAbsolutePercentageErrorAdapter() : Adapter(
    "losses/keras_mean_absolute_percentage_error", "losses/tfjs_meanAbsolutePercentageError")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.MeanAbsolutePercentageError(reduction: reduction));
}
