namespace Nadir;

internal sealed class GluOnnx : OnnxExporter<Glu>
{
    protected override string Write(OnnxGraph graph, Glu layer, string x)
    {
        var halves = graph.Add("Split", [x], 2, "", new OnnxAttribute("axis", layer.Axis));
        return graph.Add("Mul", [halves[0], graph.Add("Sigmoid", [halves[1]])]);
    }
}
