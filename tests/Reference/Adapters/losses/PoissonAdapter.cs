namespace Nadir.Tests.Reference;

internal sealed class PoissonAdapter() : Adapter("losses/keras_poisson", "losses/tfjs_poisson")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.Poisson(reduction: reduction));
}
