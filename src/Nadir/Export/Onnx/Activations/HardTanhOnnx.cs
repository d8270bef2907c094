namespace Nadir;

internal sealed class HardTanhOnnx() : OnnxActivation(nameof(Activations.HardTanh))
{
    protected override string? Write(OnnxGraph graph, Activation activation, string x) =>
        graph.Add("Clip", [x, graph.Constant(Argument(activation, "min")!.Value), graph.Constant(Argument(activation, "max")!.Value)]);
}
