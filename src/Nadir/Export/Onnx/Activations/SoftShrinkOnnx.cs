namespace Nadir;

internal sealed class SoftShrinkOnnx() : OnnxActivation(nameof(Activations.SoftShrink))
{
    // ONNX keeps the number with 32 bits.
    protected override string? Write(OnnxGraph graph, Activation activation, string x) => graph.ElementType == ElementType.Float32
        ? graph.Add(
            "Shrink",
            [x],
            new OnnxAttribute("lambd", Argument(activation, "threshold")!.Value),
            new OnnxAttribute("bias", Argument(activation, "threshold")!.Value))
        : null;
}
