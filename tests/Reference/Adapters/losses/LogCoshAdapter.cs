namespace Nadir.Tests.Reference;

internal sealed class LogCoshAdapter() : Adapter(
    "losses/keras_log_cosh", "losses/tfjs_logcosh", "losses/textbook_log_cosh")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.LogCosh(reduction, perRow: GoldenLoss.IsKeras(golden)));
}
