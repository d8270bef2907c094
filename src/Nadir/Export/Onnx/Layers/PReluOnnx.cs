namespace Nadir;

internal sealed class PReluOnnx : OnnxExporter<PRelu>
{
    // ONNX lines slopes up from the last axis; those of channels need an axis of 1 for each behind it.
    protected override string Write(OnnxGraph graph, PRelu layer, string x)
    {
        var slope = graph.Weight(layer.Parameters[0]);
        if (layer.Sharing == SlopeSharing.Channel && layer.InputShape.Rank > 1)
            slope = graph.Add("Reshape", [slope, graph.Integers([-1, .. Enumerable.Repeat(1L, layer.InputShape.Rank - 1)])]);
        return graph.Add("PRelu", [x, slope]);
    }
}
