namespace Nadir;

internal sealed class SoftsignOnnx() : OnnxActivation(nameof(Activations.Softsign))
{
    // ONNX Runtime has it for Float32 alone.
    protected override string? Write(OnnxGraph graph, Activation activation, string x) => graph.ElementType == ElementType.Float32
        ? graph.Add("Softsign", [x])
        : null;
}
