namespace Nadir;

internal sealed class SoftShrinkOnnx() : OnnxActivation(nameof(Activations.SoftShrink))
{
    protected override string? Write(OnnxGraph graph, Activation activation, string x) =>
        graph.Add("Shrink", [x], new OnnxAttribute("lambd", Argument(activation, "threshold")!.Value), new OnnxAttribute("bias", Argument(activation, "threshold")!.Value));
}
