namespace Nadir.Tests.Reference;

internal sealed class SigmoidCrossEntropyAdapter() : Adapter("losses/tfjs_core_sigmoidCrossEntropy")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(golden, reduction => Losses.BinaryCrossEntropy(
        golden.Flag("from_logits"), golden.Number("label_smoothing"), reduction: reduction, perRow: false));
}
