namespace Nadir.Tests.Reference;

internal sealed class TorchKullbackLeiblerAdapter() : Adapter("losses/torch_kl_div")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(golden, reduction => Losses.KullbackLeibler(
        logPrediction: true, golden.Flag("log_target"), perRow: false, reduction, checkDomain: false));
}
