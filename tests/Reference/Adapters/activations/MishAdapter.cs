namespace Nadir.Tests.Reference;

internal sealed class MishAdapter() : ElementwiseAdapter("activations/tfjs_mish", "activations/torch_mish")
{
    protected override Activation Function(GoldenCase golden) => Activations.Mish();
}
