namespace Nadir;

internal sealed class HardSigmoidOnnx() : OnnxActivation(nameof(Activations.HardSigmoid))
{
    // ONNX Runtime has it for Float32 alone.
    protected override string? Write(OnnxGraph graph, Activation activation, string x) => graph.ElementType == ElementType.Float32
        ? graph.Add("HardSigmoid", [x], new OnnxAttribute("alpha", Argument(activation, "slope")!.Value), new OnnxAttribute("beta", 0.5))
        : null;
}
