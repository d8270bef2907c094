namespace Nadir;

internal sealed class FlattenOnnx : OnnxExporter<Flatten>
{
    protected override string Write(OnnxGraph graph, Flatten layer, string x) =>
        graph.Add("Flatten", [x], new OnnxAttribute("axis", 1));
}
