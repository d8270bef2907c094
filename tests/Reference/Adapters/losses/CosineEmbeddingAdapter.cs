namespace Nadir.Tests.Reference;

internal sealed class CosineEmbeddingAdapter() : Adapter("losses/torch_cosine_embedding_loss")
{
    public override void Run(GoldenCase golden) => GoldenLoss.Compare(
        golden, ["target", "input1", "input2"], reduction => Losses.CosineEmbedding(golden.Number("margin"), reduction));
}
