namespace Nadir.Tests.Reference;

internal sealed class KerasTwoHardSigmoidAdapter() : ElementwiseAdapter(
    "activations/keras_hard_sigmoid_keras2", "activations/tfjs_hardSigmoid")
{
    protected override Activation Function(GoldenCase golden) => Activations.HardSigmoid(0.2);
}
