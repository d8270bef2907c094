namespace Nadir;

internal sealed class HardSwishOnnx() : OnnxActivation(nameof(Activations.HardSwish))
{
    // ONNX Runtime has it for Float32 alone.
    protected override string? Write(OnnxGraph graph, Activation activation, string x) => graph.ElementType == ElementType.Float32
        ? graph.Add("HardSwish", [x])
        : null;
}
