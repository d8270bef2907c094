namespace Nadir.Tests.Reference;

/// <summary>torch.nn.CrossEntropyLoss: classes on axis 1, means over the weights of the kept targets.</summary>
internal sealed class TorchCrossEntropyAdapter() : Adapter("losses/torch_cross_entropy")
{
    public override void Run(GoldenCase golden)
    {
        var weights = golden.HasInput("weight") ? golden.Tensor("weight").ToArray<double>() : null;
        var smoothing = golden.Number("label_smoothing", 0);
        long? ignored = golden.HasParam("ignore_index") ? golden.Whole("ignore_index") : null;
        var hasClasses = golden.Text("target_kind") == "class_indices";
        GoldenLoss.Compare(golden, (target, prediction, reduction) =>
        {
            var isUnbatched = prediction.Rank == 1;
            var logits = isUnbatched ? prediction.ExpandDimension(0) : ClassesLast(prediction);
            var terms = !hasClasses
                ? Losses.CategoricalCrossEntropy(true, smoothing, weights, reduction, checkDomain: false).Compute(ClassesLast(target), logits)
                : smoothing == 0
                    ? Losses.SparseCategoricalCrossEntropy(true, weights, ignored, Divided(reduction)).Compute(Indices(target, logits), logits)
                    : Smoothed(target, logits, smoothing, weights, ignored, reduction);
            return isUnbatched ? terms.Reshape(Shape.Scalar) : terms;
        });
    }

    /// <summary>Smoothing is for rows: one-hot ones, with weight 0 where the class is ignored.</summary>
    private static Tensor Smoothed(Tensor target, Tensor logits, double smoothing, double[]? weights, long? ignored, Reduction reduction)
    {
        var indices = target.AsSpan<long>().ToArray();
        var kept = Tensor.From(indices.Select(index => index == ignored ? 0.0 : 1.0).ToArray(), target.Shape);
        var classes = Tensor.From(indices.Select(index => index == ignored ? 0 : index).ToArray(), target.Shape);
        return Losses.CategoricalCrossEntropy(true, smoothing, weights, Divided(reduction))
            .Compute(Tensor.OneHot(classes, logits.Shape[-1]), logits, kept);
    }

    private static Reduction Divided(Reduction reduction) => reduction == Reduction.Mean ? Reduction.MeanOverWeights : reduction;

    private static Tensor Indices(Tensor target, Tensor logits) => target.To(ElementType.Int64).Reshape(logits.Shape.Without(-1));

    private static Tensor ClassesLast(Tensor x) => x.Rank <= 2
        ? x
        : x.Transpose([0, .. Enumerable.Range(2, x.Rank - 2), 1]);
}
