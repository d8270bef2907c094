namespace Nadir.Tests.Reference;

internal sealed class CategoricalHingeAdapter() : Adapter("losses/keras_categorical_hinge", "losses/tfjs_categoricalHinge")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.CategoricalHinge(reduction, checkDomain: false));
}
