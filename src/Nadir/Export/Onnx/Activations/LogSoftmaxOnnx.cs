namespace Nadir;

internal sealed class LogSoftmaxOnnx() : OnnxActivation(nameof(Activations.LogSoftmax))
{
    protected override string? Write(OnnxGraph graph, Activation activation, string x) =>
        graph.Add("LogSoftmax", [x], new OnnxAttribute("axis", (long)Argument(activation, "axis")!.Value));
}
