namespace Nadir;

internal sealed class ReluOnnx() : OnnxActivation(nameof(Activations.Relu))
{
    protected override string? Write(OnnxGraph graph, Activation activation, string x) =>
        Argument(activation, "negativeSlope") is null or 0 && Argument(activation, "maxValue") is null && Argument(activation, "threshold") is null or 0
            ? graph.Add("Relu", [x])
            : null;
}
