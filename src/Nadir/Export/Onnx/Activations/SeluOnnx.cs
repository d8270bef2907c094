namespace Nadir;

internal sealed class SeluOnnx() : OnnxActivation(nameof(Activations.Selu))
{
    // ONNX Runtime has it for Float32 alone. The paper's numbers, of which ONNX' defaults are shorter forms.
    private const double Alpha = 1.6732632423543772, Gamma = 1.0507009873554805;

    protected override string? Write(OnnxGraph graph, Activation activation, string x) => graph.ElementType == ElementType.Float32
        ? graph.Add("Selu", [x], new OnnxAttribute("alpha", Alpha), new OnnxAttribute("gamma", Gamma))
        : null;
}
