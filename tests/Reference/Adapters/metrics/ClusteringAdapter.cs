namespace Nadir.Tests.Reference;

internal sealed class ClusteringAdapter() : Adapter("metrics/clustering")
{
    public override void Run(GoldenCase golden)
    {
        Assert.Equal("euclidean", golden.Text("metric"));
        var (points, labels, actual) = (golden.Tensor("X"), golden.Tensor("labels"), golden.Tensor("true_labels"));
        golden.Expect("silhouette", Metrics.Silhouette().Compute(points, labels));
        golden.Expect("silhouette_samples", SilhouetteScores.Of(points, labels));
        golden.Expect("davies_bouldin", Metrics.DaviesBouldin().Compute(points, labels));
        golden.Expect("calinski_harabasz", Metrics.CalinskiHarabasz().Compute(points, labels));
        golden.Expect("adjusted_rand", Metrics.AdjustedRandIndex().Compute(actual, labels));
        golden.Expect("rand", Metrics.RandIndex().Compute(actual, labels));
        golden.Expect("normalized_mutual_info", Metrics.NormalizedMutualInformation().Compute(actual, labels));
        golden.Expect("adjusted_mutual_info", Metrics.AdjustedMutualInformation().Compute(actual, labels));
        golden.Expect("homogeneity", Metrics.Homogeneity().Compute(actual, labels));
        golden.Expect("completeness", Metrics.Completeness().Compute(actual, labels));
        golden.Expect("v_measure", Metrics.VMeasure().Compute(actual, labels));
        golden.Expect("fowlkes_mallows", Metrics.FowlkesMallows().Compute(actual, labels));
    }
}
