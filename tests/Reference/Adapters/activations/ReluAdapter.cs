namespace Nadir.Tests.Reference;

internal sealed class ReluAdapter() : ElementwiseAdapter("activations/tfjs_relu", "activations/torch_relu")
{
    protected override Activation Function(GoldenCase golden) => Activations.Relu();
}
