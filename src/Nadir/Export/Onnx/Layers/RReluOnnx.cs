namespace Nadir;

internal sealed class RReluOnnx : OnnxExporter<RRelu>
{
    // Outside training the slope is the mean one.
    protected override string Write(OnnxGraph graph, RRelu layer, string x) =>
        graph.Add("LeakyRelu", [x], new OnnxAttribute("alpha", (layer.Lower + layer.Upper) / 2));
}
