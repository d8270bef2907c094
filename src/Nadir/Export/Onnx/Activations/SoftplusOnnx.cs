namespace Nadir;

internal sealed class SoftplusOnnx() : OnnxActivation(nameof(Activations.Softplus))
{
    // ONNX Runtime has it for Float32 alone; the definition knows no beta and no threshold.
    protected override string? Write(OnnxGraph graph, Activation activation, string x) =>
        graph.ElementType == ElementType.Float32 && Argument(activation, "beta") == 1 && Argument(activation, "threshold") is null
            ? graph.Add("Softplus", [x])
            : null;
}
