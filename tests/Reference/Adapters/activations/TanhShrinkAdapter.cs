namespace Nadir.Tests.Reference;

internal sealed class TanhShrinkAdapter() : ElementwiseAdapter("activations/torch_tanhshrink")
{
    protected override Activation Function(GoldenCase golden) => Activations.TanhShrink();
}
