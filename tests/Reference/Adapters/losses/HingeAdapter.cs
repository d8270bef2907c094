namespace Nadir.Tests.Reference;

internal sealed class HingeAdapter() : Adapter(
    "losses/keras_hinge", "losses/tfjs_hinge", "losses/tfjs_core_hingeLoss", "losses/textbook_hinge")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.Hinge(GoldenLoss.Labels(golden), reduction, GoldenLoss.TakesRows(golden)));
}
