namespace Nadir.Tests.Reference;

internal sealed class SquareplusAdapter() : ElementwiseAdapter("activations/keras_squareplus")
{
    protected override Activation Function(GoldenCase golden) => Activations.Squareplus(golden.Number("b"));
}
