namespace Nadir.Tests.Reference;

internal sealed class QuantileAdapter() : Adapter("losses/textbook_quantile")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.Quantile(golden.Number("tau"), reduction, perRow: false));
}
