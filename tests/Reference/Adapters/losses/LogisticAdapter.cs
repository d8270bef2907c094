namespace Nadir.Tests.Reference;

internal sealed class LogisticAdapter() : Adapter("losses/textbook_logistic")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.Logistic(reduction: reduction, perRow: false));
}
