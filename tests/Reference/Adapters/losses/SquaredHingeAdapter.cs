namespace Nadir.Tests.Reference;

internal sealed class SquaredHingeAdapter() : Adapter(
    "losses/keras_squared_hinge", "losses/tfjs_squaredHinge", "losses/textbook_squared_hinge")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.SquaredHinge(GoldenLoss.Labels(golden), reduction, GoldenLoss.TakesRows(golden)));
}
