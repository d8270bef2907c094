namespace Nadir.Tests.Reference;

internal sealed class WingAdapter() : Adapter("losses/textbook_wing")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(
        golden, reduction => Losses.Wing(golden.Number("w"), golden.Number("epsilon"), reduction, perRow: false));
}
