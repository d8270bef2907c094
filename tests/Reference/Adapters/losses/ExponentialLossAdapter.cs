namespace Nadir.Tests.Reference;

internal sealed class ExponentialLossAdapter() : Adapter("losses/textbook_exponential")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.Exponential(reduction: reduction, perRow: false));
}
