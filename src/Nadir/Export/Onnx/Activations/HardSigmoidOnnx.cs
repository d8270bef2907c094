namespace Nadir;

internal sealed class HardSigmoidOnnx() : OnnxActivation(nameof(Activations.HardSigmoid))
{
    // ONNX Runtime has it for Float32 alone. ONNX' slope is 0.2 when nothing is said, as in Keras 2.
    protected override string? Write(OnnxGraph graph, Activation activation, string x) => graph.ElementType == ElementType.Float32
        ? graph.Add("HardSigmoid", [x], new OnnxAttribute("alpha", Argument(activation, "slope")!.Value), new OnnxAttribute("beta", 0.5))
        : null;
}
