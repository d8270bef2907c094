namespace Nadir;

internal sealed class TargetEncoderOnnx : OnnxPreparation<TargetEncoder>
{
    protected override OnnxTable Write(OnnxGraph graph, TargetEncoder preparation, OnnxTable inputs) => OnnxTable.Join(
        preparation.LearnedCategories.Select((categories, i) =>
            OnnxTable.Numbers(Write(graph, preparation, inputs, categories, i), preparation.TargetMean.Count)));

    private static string Write(OnnxGraph graph, TargetEncoder preparation, OnnxTable inputs, CategorySet categories, int i)
    {
        var hits = OnnxCategories.Hits(graph, inputs, i, categories);
        var lists = preparation.Encodings[i];
        double[] means = [.. Enumerable.Range(0, categories.Count).SelectMany(place => lists.Select(list => list[place]))];
        var known = graph.Add("MatMul", [hits, graph.Constant(means, new Shape(categories.Count, lists.Length))]);
        var unknown = graph.Add("Mul", [OnnxCategories.Unknown(graph, hits), graph.Constant([.. preparation.TargetMean], new Shape(lists.Length))]);
        return graph.Add("Add", [known, unknown]);
    }
}
