namespace Nadir.Tests.Reference;

internal sealed class BinaryCrossEntropyAdapter() : Adapter("losses/keras_binary_crossentropy", "losses/tfjs_binaryCrossentropy")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(golden, reduction => Losses.BinaryCrossEntropy(
        golden.Flag("from_logits", false), golden.Number("label_smoothing", 0), reduction: reduction));
}
