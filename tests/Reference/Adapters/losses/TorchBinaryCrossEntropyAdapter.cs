namespace Nadir.Tests.Reference;

internal sealed class TorchBinaryCrossEntropyAdapter() : Adapter(
    "losses/torch_binary_cross_entropy", "losses/torch_binary_cross_entropy_with_logits")
{
    public override void Run(GoldenCase golden)
    {
        var weight = golden.HasInput("weight") ? golden.Tensor("weight") : null;
        var positive = golden.HasInput("pos_weight") ? golden.Tensor("pos_weight").ToArray<double>() : null;
        GoldenLoss.Compare(
            golden,
            reduction => Losses.BinaryCrossEntropy(
                fromLogits: golden.Id.Contains("with_logits", StringComparison.Ordinal),
                probabilityGuard: ProbabilityGuard.LogFloor,
                positiveWeights: positive,
                reduction: reduction,
                perRow: false),
            weight);
    }
}
