namespace Nadir.Tests.Reference;

internal sealed class HardShrinkAdapter() : ElementwiseAdapter("activations/torch_hardshrink")
{
    protected override Activation Function(GoldenCase golden) => Activations.HardShrink(golden.Number("lambd"));
}
