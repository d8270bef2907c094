namespace Nadir.Tests.Reference;

internal sealed class SoftShrinkAdapter() : ElementwiseAdapter("activations/torch_softshrink")
{
    protected override Activation Function(GoldenCase golden) => Activations.SoftShrink(golden.Number("lambd"));
}
