namespace Nadir;

internal sealed class SoftmaxLayerOnnx : OnnxExporter<Softmax>
{
    protected override string Write(OnnxGraph graph, Softmax layer, string x) =>
        graph.Add("Softmax", [x], new OnnxAttribute("axis", layer.Axis));
}
