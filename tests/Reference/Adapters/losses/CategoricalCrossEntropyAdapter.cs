namespace Nadir.Tests.Reference;

internal sealed class CategoricalCrossEntropyAdapter() : Adapter(
    "losses/keras_categorical_crossentropy", "losses/tfjs_categoricalCrossentropy", "losses/tfjs_core_softmaxCrossEntropy")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(golden, reduction => Losses.CategoricalCrossEntropy(
        golden.Flag("from_logits", false), golden.Number("label_smoothing", 0), reduction: reduction));
}
