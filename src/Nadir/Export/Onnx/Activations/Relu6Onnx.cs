namespace Nadir;

internal sealed class Relu6Onnx() : OnnxActivation(nameof(Activations.Relu6))
{
    protected override string? Write(OnnxGraph graph, Activation activation, string x) =>
        graph.Add("Clip", [x, graph.Constant(0), graph.Constant(6)]);
}
