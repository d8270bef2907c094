namespace Nadir.Tests.Reference;

internal sealed class TorchNegativeLogLikelihoodAdapter() : Adapter("losses/torch_nll_loss")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(golden, reduction => Losses.NegativeLogLikelihood(
        golden.HasInput("weight") ? golden.Tensor("weight").ToArray<double>() : null,
        golden.Whole("ignore_index", -100),
        reduction: GoldenLoss.OverWeights(reduction),
        whenEmpty: WhenEmpty.NaN));
}
