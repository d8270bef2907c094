namespace Nadir.Tests.Reference;

internal sealed class CauchyAdapter() : Adapter("losses/textbook_cauchy")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.Cauchy(golden.Number("c"), reduction, perRow: false));
}
