namespace Nadir.Tests.Reference;

internal sealed class TorchCrossEntropyAdapter() : Adapter("losses/torch_cross_entropy")
{
    public override void Run(GoldenCase golden)
    {
        var hasClasses = golden.Text("target_kind") == "class_indices";
        GoldenLoss.Compare(golden, (target, prediction, reduction) => Losses.CrossEntropy(
            golden.HasInput("weight") ? golden.Tensor("weight").ToArray<double>() : null,
            golden.Whole("ignore_index", -100),
            golden.Number("label_smoothing", 0),
            reduction: GoldenLoss.OverWeights(reduction),
            whenEmpty: WhenEmpty.NaN,
            checkDomain: false).Compute(hasClasses ? target.To(ElementType.Int64) : target, prediction));
    }
}
