namespace Nadir.Tests.Conformance;

/// <summary>Losses taken apart as text, in Approved/explain-*.txt; the numbers of each can be had with pencil and paper.</summary>
public class ExplanationTextTests
{
    [Fact]
    public void MeanSquaredError_AsText_IsTheApprovedOne() => Check("mean-squared-error", Losses.MeanSquaredError().Explain(
        Tensor.From(new[,] { { 1.0, 2 }, { 0, 0 }, { 3, -1 } }), Tensor.From(new[,] { { 1.5, 2 }, { 1, -2 }, { 3, 0 } })));

    [Fact]
    public void Huber_WithSampleWeights_IsTheApprovedOne() => Check("huber", Losses.Huber(perRow: false).Explain(
        Tensor.From([0.0, 0, 0]), Tensor.From([0.5, 3, -2]), Tensor.From([1.0, 0.5, 2])));

    /// <summary>log 2 is 0.693147; at logit log 3 the probability is ¾.</summary>
    [Fact]
    public void BinaryCrossEntropy_WithPositiveWeightAndSmoothing_IsTheApprovedOne() => Check(
        "binary-cross-entropy",
        Losses.BinaryCrossEntropy(fromLogits: true, labelSmoothing: 0.2, positiveWeights: [3], perRow: false).Explain(
            Tensor.From([1.0, 0, 1, 0]), Tensor.From([0.0, 0, Math.Log(3), Math.Log(3)])));

    [Fact]
    public void GaussianNegativeLogLikelihood_Full_IsTheApprovedOne() => Check(
        "gaussian-negative-log-likelihood",
        Losses.GaussianNegativeLogLikelihood(full: true).Explain(
            [Tensor.From([1.0, 2, 3]), Tensor.From([1.0, 4, 3]), Tensor.From([1.0, 4, Math.E * Math.E])]));

    [Fact]
    public void TripletMargin_WithPenalties_IsTheApprovedOne() => Check("triplet-margin", Losses.TripletMargin(epsilon: 0).Explain(
        [
            Tensor.From(new[,] { { 0.0, 0 }, { 0, 0 } }),
            Tensor.From(new[,] { { 3.0, 4 }, { 1, 0 } }),
            Tensor.From(new[,] { { 0.0, 2 }, { 6, 8 } }),
        ],
        penalties: [new("l2 of 0.dense.kernel", 0.125), new("l1 of 1.dense.kernel", 0.5)]));

    /// <summary>Logits of log 2, 0 and 0 are probabilities ½, ¼ and ¼.</summary>
    [Fact]
    public void CrossEntropy_WeightedSmoothedAndIgnored_IsTheApprovedOne()
    {
        var row = new[] { Math.Log(2), 0, 0 };
        Check("cross-entropy", Losses.CrossEntropy(classWeights: [1, 2, 4], labelSmoothing: 0.3).Explain(
            Tensor.From([0L, 1, -100, 2]), Tensor.From([.. row, .. row, .. row, .. row], new Shape(4, 3)), Tensor.From([1.0, 1, 1, 0.5])));
    }

    [Fact]
    public void CategoricalHinge_AsText_IsTheApprovedOne() => Check("categorical-hinge", Losses.CategoricalHinge(Reduction.BatchMean).Explain(
        Tensor.From(new[,] { { 1.0, 0, 0 }, { 0, 0, 1 } }), Tensor.From(new[,] { { 3.0, 1, 0.5 }, { 2, 0, 0.5 } })));

    [Fact]
    public void KullbackLeibler_AsText_IsTheApprovedOne() => Check("kullback-leibler", Losses.KullbackLeibler().Explain(
        Tensor.From(new[,] { { 0.5, 0.5, 0 }, { 0.25, 0.25, 0.5 } }), Tensor.From(new[,] { { 0.25, 0.5, 0.25 }, { 0.5, 0.25, 0.25 } })));

    [Fact]
    public void LongBatch_AsText_IsShortened() => Check("shortened", Losses.MeanAbsoluteError(perRow: false).Explain(
        Tensor.Zeros(new Shape(5, 20), ElementType.Float64), Tensor.Linspace(1, 100, 100, ElementType.Float64).Reshape(5, 20)));

    private static void Check(string name, LossExplanation explanation) => ApprovedText.Check($"explain-{name}.txt", explanation.ToString());
}
