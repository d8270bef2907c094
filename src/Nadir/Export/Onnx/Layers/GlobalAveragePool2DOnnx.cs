namespace Nadir;

internal sealed class GlobalAveragePool2DOnnx : OnnxExporter<GlobalAveragePool2D>
{
    protected override string Write(OnnxGraph graph, GlobalAveragePool2D layer, string x) => graph.Add(
        "ReduceMean", [x], new OnnxAttribute("axes", [2L, 3]), new OnnxAttribute("keepdims", layer.KeepDimensions ? 1 : 0));
}
