namespace Nadir.Tests.Reference;

internal sealed class GaussianNegativeLogLikelihoodAdapter() : Adapter("losses/torch_gaussian_nll_loss")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(
        golden,
        ["target", "input", "var"],
        reduction => Losses.GaussianNegativeLogLikelihood(golden.Flag("full"), golden.Number("eps"), reduction));
}
