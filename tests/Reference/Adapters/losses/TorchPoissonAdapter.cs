namespace Nadir.Tests.Reference;

internal sealed class TorchPoissonAdapter() : Adapter("losses/torch_poisson_nll_loss")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(golden, reduction => Losses.Poisson(
        golden.Flag("log_input"), golden.Flag("full"), golden.Number("eps"), reduction, convention: Convention.PyTorch));
}
