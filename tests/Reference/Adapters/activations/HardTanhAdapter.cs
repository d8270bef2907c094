namespace Nadir.Tests.Reference;

internal sealed class HardTanhAdapter() : ElementwiseAdapter("activations/torch_hardtanh")
{
    protected override Activation Function(GoldenCase golden) =>
        Activations.HardTanh(golden.Number("min_val"), golden.Number("max_val"));
}
