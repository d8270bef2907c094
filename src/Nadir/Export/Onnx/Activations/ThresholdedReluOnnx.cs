namespace Nadir;

internal sealed class ThresholdedReluOnnx() : OnnxActivation(nameof(Activations.ThresholdedRelu))
{
    // ONNX Runtime has it for Float32 alone.
    protected override string? Write(OnnxGraph graph, Activation activation, string x) => graph.ElementType == ElementType.Float32
        ? graph.Add("ThresholdedRelu", [x], new OnnxAttribute("alpha", Argument(activation, "theta")!.Value))
        : null;
}
