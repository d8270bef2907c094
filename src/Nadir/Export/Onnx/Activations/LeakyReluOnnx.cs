namespace Nadir;

internal sealed class LeakyReluOnnx() : OnnxActivation(nameof(Activations.LeakyRelu))
{
    protected override string? Write(OnnxGraph graph, Activation activation, string x) =>
        graph.Add("LeakyRelu", [x], new OnnxAttribute("alpha", Argument(activation, "negativeSlope")!.Value));
}
