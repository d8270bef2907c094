namespace Nadir;

internal sealed class CeluOnnx() : OnnxActivation(nameof(Activations.Celu))
{
    // ONNX Runtime has it for Float32 alone.
    protected override string? Write(OnnxGraph graph, Activation activation, string x) => graph.ElementType == ElementType.Float32
        ? graph.Add("Celu", [x], new OnnxAttribute("alpha", Argument(activation, "alpha")!.Value))
        : null;
}
