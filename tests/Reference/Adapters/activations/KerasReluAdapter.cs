namespace Nadir.Tests.Reference;

internal sealed class KerasReluAdapter() : ElementwiseAdapter("activations/keras_relu_parametrised")
{
    protected override Activation Function(GoldenCase golden) =>
        Activations.Relu(golden.Number("negative_slope"), golden.Number("max_value"), golden.Number("threshold"));
}
