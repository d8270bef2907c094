namespace Nadir.Tests.Reference;

internal sealed class KullbackLeiblerAdapter() : Adapter("losses/keras_kl_divergence", "losses/tfjs_kullbackLeiblerDivergence")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.KullbackLeibler(reduction: reduction, checkDomain: false));
}
