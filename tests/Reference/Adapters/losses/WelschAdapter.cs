namespace Nadir.Tests.Reference;

internal sealed class WelschAdapter() : Adapter("losses/textbook_welsch")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.Welsch(golden.Number("c"), reduction, perRow: false));
}
