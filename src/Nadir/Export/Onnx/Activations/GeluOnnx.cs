namespace Nadir;

internal sealed class GeluOnnx() : OnnxActivation(nameof(Activations.Gelu))
{
    // Operator set 17 has no Gelu yet; runtimes know this pattern. The approximate form is composed.
    protected override string? Write(OnnxGraph graph, Activation activation, string x)
    {
        if (Argument(activation, "approximate") != 0)
            return null;
        var value = new OnnxLane(graph, x);
        return (0.5 * (value * (1 + OnnxLane.Erf(value / Math.Sqrt(2))))).In(graph, x);
    }
}
