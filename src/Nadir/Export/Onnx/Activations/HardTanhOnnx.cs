namespace Nadir;

internal sealed class HardTanhOnnx() : OnnxActivation(nameof(Activations.HardTanh))
{
    protected override string? Write(OnnxGraph graph, Activation activation, string x)
    {
        var (min, max) = (Argument(activation, "min")!.Value, Argument(activation, "max")!.Value);
        return graph.Add("Clip", [x, graph.Constant(min), graph.Constant(max)]);
    }
}
