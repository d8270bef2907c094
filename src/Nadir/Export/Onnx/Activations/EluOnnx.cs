namespace Nadir;

internal sealed class EluOnnx() : OnnxActivation(nameof(Activations.Elu))
{
    // ONNX Runtime has it for Float32 alone.
    protected override string? Write(OnnxGraph graph, Activation activation, string x) => graph.ElementType == ElementType.Float32
        ? graph.Add("Elu", [x], new OnnxAttribute("alpha", Argument(activation, "alpha")!.Value))
        : null;
}
