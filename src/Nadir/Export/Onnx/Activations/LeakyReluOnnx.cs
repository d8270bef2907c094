namespace Nadir;

internal sealed class LeakyReluOnnx() : OnnxActivation(nameof(Activations.LeakyRelu))
{
    // ONNX keeps the number with 32 bits.
    protected override string? Write(OnnxGraph graph, Activation activation, string x) => graph.ElementType == ElementType.Float32
        ? graph.Add("LeakyRelu", [x], new OnnxAttribute("alpha", Argument(activation, "negativeSlope")!.Value))
        : null;
}
