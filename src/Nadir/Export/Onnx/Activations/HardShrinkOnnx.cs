namespace Nadir;

internal sealed class HardShrinkOnnx() : OnnxActivation(nameof(Activations.HardShrink))
{
    // ONNX keeps the number with 32 bits.
    protected override string? Write(OnnxGraph graph, Activation activation, string x) => graph.ElementType == ElementType.Float32
        ? graph.Add("Shrink", [x], new OnnxAttribute("lambd", Argument(activation, "threshold")!.Value), new OnnxAttribute("bias", 0.0))
        : null;
}
