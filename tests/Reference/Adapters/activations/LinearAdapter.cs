namespace Nadir.Tests.Reference;

internal sealed class LinearAdapter() : ElementwiseAdapter("activations/tfjs_linear")
{
    protected override Activation Function(GoldenCase golden) => Activations.Linear();
}
