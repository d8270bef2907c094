namespace Nadir.Tests.Reference;

internal sealed class TanhGeluAdapter() : ElementwiseAdapter("activations/tfjs_gelu_new")
{
    protected override Activation Function(GoldenCase golden) => Activations.Gelu(approximate: true);
}
