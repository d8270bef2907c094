namespace Nadir.Tests.Reference;

internal sealed class TanhAdapter() : ElementwiseAdapter("activations/tfjs_tanh", "activations/torch_tanh")
{
    protected override Activation Function(GoldenCase golden) => Activations.Tanh();
}
