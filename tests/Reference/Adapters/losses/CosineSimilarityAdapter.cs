namespace Nadir.Tests.Reference;

internal sealed class CosineSimilarityAdapter() : Adapter(
    "losses/keras_cosine_similarity", "losses/tfjs_cosineProximity")
{
    public override void Run(GoldenCase golden) =>
        GoldenLoss.Compare(golden, reduction => Losses.CosineSimilarity(reduction: reduction));
}
