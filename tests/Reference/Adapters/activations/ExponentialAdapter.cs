namespace Nadir.Tests.Reference;

internal sealed class ExponentialAdapter() : ElementwiseAdapter(
    "activations/keras_exponential", "activations/tfjs_exponential")
{
    protected override Activation Function(GoldenCase golden) => Activations.Exponential();
}
