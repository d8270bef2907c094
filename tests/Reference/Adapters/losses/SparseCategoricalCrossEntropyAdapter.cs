namespace Nadir.Tests.Reference;

internal sealed class SparseCategoricalCrossEntropyAdapter() : Adapter(
    "losses/keras_sparse_categorical_crossentropy", "losses/tfjs_sparseCategoricalCrossentropy")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(
        golden, reduction => Losses.SparseCategoricalCrossEntropy(golden.Flag("from_logits", false), reduction: reduction));
}
