namespace Nadir.Tests.Reference;

internal sealed class Relu6Adapter() : ElementwiseAdapter("activations/tfjs_relu6", "activations/torch_relu6")
{
    protected override Activation Function(GoldenCase golden) => Activations.Relu6();
}
