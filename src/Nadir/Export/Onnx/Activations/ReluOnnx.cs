namespace Nadir;

internal sealed class ReluOnnx() : OnnxActivation(nameof(Activations.Relu))
{
    // ONNX' has no parameters.
    protected override string? Write(OnnxGraph graph, Activation activation, string x)
    {
        var isPlain = Argument(activation, "negativeSlope") is null or 0
            && Argument(activation, "maxValue") is null && Argument(activation, "threshold") is null or 0;
        return isPlain ? graph.Add("Relu", [x]) : null;
    }
}
