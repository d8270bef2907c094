namespace Nadir;

internal sealed class ReshapeOnnx : OnnxExporter<Reshape>
{
    protected override string Write(OnnxGraph graph, Reshape layer, string x) => graph.Reshape(x, layer.OutputShape.ToArray());
}
