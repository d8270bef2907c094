namespace Nadir.Tests.Reference;

internal sealed class ThresholdedReluAdapter() : Adapter("activations/tfjs_thresholdedReLU")
{
    public override void Run(GoldenCase golden) =>
        golden.Expect("y", Activations.ThresholdedRelu(golden.Number("theta")).Apply(golden.Tensor("x")));
}
