namespace Nadir;

internal sealed class SoftminOnnx() : OnnxActivation(nameof(Activations.Softmin))
{
    protected override string? Write(OnnxGraph graph, Activation activation, string x) =>
        graph.Add("Softmax", [graph.Add("Neg", [x])], new OnnxAttribute("axis", (long)Argument(activation, "axis")!.Value));
}
