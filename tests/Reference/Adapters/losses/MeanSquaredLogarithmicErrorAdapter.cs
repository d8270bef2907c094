namespace Nadir.Tests.Reference;

internal sealed class MeanSquaredLogarithmicErrorAdapter() : Adapter(
    "losses/keras_mean_squared_logarithmic_error", "losses/tfjs_meanSquaredLogarithmicError")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.MeanSquaredLogarithmicError(reduction, checkDomain: false));
}
