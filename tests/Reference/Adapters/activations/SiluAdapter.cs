namespace Nadir.Tests.Reference;

internal sealed class SiluAdapter() : ElementwiseAdapter("activations/tfjs_swish", "activations/torch_silu")
{
    protected override Activation Function(GoldenCase golden) => Activations.Silu();
}
