namespace Nadir.Tests.Reference;

internal sealed class LeakyReluAdapter() : ElementwiseAdapter(
    "activations/keras_leaky_relu", "activations/tfjs_leakyReLU", "activations/torch_leaky_relu")
{
    protected override Activation Function(GoldenCase golden) =>
        Activations.LeakyRelu(golden.Number(golden.HasParam("alpha") ? "alpha" : "negative_slope"));
}
