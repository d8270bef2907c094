namespace Nadir.Tests.Reference;

internal sealed class TukeyBiweightAdapter() : Adapter("losses/textbook_tukey_biweight")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.TukeyBiweight(golden.Number("c"), reduction, perRow: false));
}
