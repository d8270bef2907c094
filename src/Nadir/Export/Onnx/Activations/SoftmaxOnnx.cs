namespace Nadir;

internal sealed class SoftmaxOnnx() : OnnxActivation(nameof(Activations.Softmax))
{
    protected override string? Write(OnnxGraph graph, Activation activation, string x) =>
        graph.Add("Softmax", [x], new OnnxAttribute("axis", (long)Argument(activation, "axis")!.Value));
}
