namespace Nadir.Tests.Reference;

internal sealed class SoftplusAdapter() : ElementwiseAdapter(
    "activations/tfjs_softplus", "activations/torch_softplus")
{
    protected override Activation Function(GoldenCase golden) =>
        Activations.Softplus(golden.Number("beta", 1), golden.IsGiven("threshold") ? golden.Number("threshold") : null);
}
