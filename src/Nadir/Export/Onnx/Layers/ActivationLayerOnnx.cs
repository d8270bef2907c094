namespace Nadir;

internal sealed class ActivationLayerOnnx : OnnxExporter<ActivationLayer>
{
    protected override string Write(OnnxGraph graph, ActivationLayer layer, string x) => graph.Activation(layer.Activation, x);
}
