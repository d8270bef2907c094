namespace Nadir.Tests.Reference;

internal sealed class HingeEmbeddingAdapter() : Adapter("losses/torch_hinge_embedding_loss")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.HingeEmbedding(golden.Number("margin"), reduction: reduction));
}
