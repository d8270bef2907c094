namespace Nadir.Tests.Reference;

internal sealed class SeluAdapter() : ElementwiseAdapter("activations/tfjs_selu", "activations/torch_selu")
{
    protected override Activation Function(GoldenCase golden) => Activations.Selu();
}
