namespace Nadir;

internal sealed class HardShrinkOnnx() : OnnxActivation(nameof(Activations.HardShrink))
{
    protected override string? Write(OnnxGraph graph, Activation activation, string x) =>
        graph.Add("Shrink", [x], new OnnxAttribute("lambd", Argument(activation, "threshold")!.Value), new OnnxAttribute("bias", 0.0));
}
