namespace Nadir.Tests.Reference;

internal sealed class HardSwishAdapter() : ElementwiseAdapter("activations/torch_hardswish")
{
    protected override Activation Function(GoldenCase golden) => Activations.HardSwish();
}
