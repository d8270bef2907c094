namespace Nadir.Tests.Reference;

internal sealed class SigmoidAdapter() : ElementwiseAdapter("activations/tfjs_sigmoid", "activations/torch_sigmoid")
{
    protected override Activation Function(GoldenCase golden) => Activations.Sigmoid();
}
