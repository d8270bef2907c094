namespace Nadir.Tests.Reference;

internal sealed class EluAdapter() : ElementwiseAdapter("activations/tfjs_elu", "activations/torch_elu")
{
    protected override Activation Function(GoldenCase golden) => Activations.Elu(golden.Number("alpha", 1));
}
