namespace Nadir.Tests.Reference;

internal sealed class CeluAdapter() : ElementwiseAdapter("activations/torch_celu")
{
    protected override Activation Function(GoldenCase golden) => Activations.Celu(golden.Number("alpha"));
}
