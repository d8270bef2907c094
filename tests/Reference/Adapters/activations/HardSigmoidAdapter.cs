namespace Nadir.Tests.Reference;

internal sealed class HardSigmoidAdapter() : ElementwiseAdapter("activations/keras_hard_sigmoid")
{
    protected override Activation Function(GoldenCase golden) => Activations.HardSigmoid();
}
