namespace Nadir;

internal sealed class SeluOnnx() : OnnxActivation(nameof(Activations.Selu))
{
    // ONNX Runtime has it for Float32 alone.
    protected override string? Write(OnnxGraph graph, Activation activation, string x) => graph.ElementType == ElementType.Float32
        ? graph.Add("Selu", [x], new OnnxAttribute("alpha", 1.6732632423543772), new OnnxAttribute("gamma", 1.0507009873554805))
        : null;
}
