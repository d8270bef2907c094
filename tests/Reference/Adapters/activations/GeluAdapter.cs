namespace Nadir.Tests.Reference;

internal sealed class GeluAdapter() : ElementwiseAdapter("activations/tfjs_gelu", "activations/torch_gelu")
{
    protected override Activation Function(GoldenCase golden) =>
        Activations.Gelu(golden.Text("approximate", "none") == "tanh");
}
