namespace Nadir.Tests.Reference;

internal sealed class ModifiedHuberAdapter() : Adapter("losses/textbook_modified_huber")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.ModifiedHuber(reduction: reduction, perRow: false));
}
