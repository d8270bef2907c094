namespace Nadir.Tests.Reference;

internal sealed class TorchHardSigmoidAdapter() : ElementwiseAdapter("activations/torch_hardsigmoid")
{
    protected override Activation Function(GoldenCase golden) => Activations.HardSigmoid();

    /// <summary>PyTorch's gradient is a sixth rounded to float32, in float64 too.</summary>
    protected override double SlopeFactor => 6.0 * (1f / 6);
}
