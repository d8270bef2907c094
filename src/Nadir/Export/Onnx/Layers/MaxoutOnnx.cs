namespace Nadir;

internal sealed class MaxoutOnnx : OnnxExporter<Maxout>
{
    protected override string Write(OnnxGraph graph, Maxout layer, string x)
    {
        var axis = layer.Axis < 0 ? layer.Axis + layer.InputShape.Rank : layer.Axis - 1;
        var lengths = layer.OutputShape.ToArray();
        var groups = graph.Reshape(x, [.. lengths[..(axis + 1)], layer.Pieces, .. lengths[(axis + 1)..]]);
        return graph.Add("ReduceMax", [groups], new OnnxAttribute("axes", [axis + 2L]), new OnnxAttribute("keepdims", 0));
    }
}
