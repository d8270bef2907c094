namespace Nadir.Tests.Reference;

internal sealed class ThresholdAdapter() : ElementwiseAdapter("activations/torch_threshold")
{
    protected override Activation Function(GoldenCase golden) =>
        Activations.Threshold(golden.Number("threshold"), golden.Number("value"));
}
