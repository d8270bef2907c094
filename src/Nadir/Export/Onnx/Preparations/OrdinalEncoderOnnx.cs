namespace Nadir;

internal sealed class OrdinalEncoderOnnx : OnnxPreparation<OrdinalEncoder>
{
    protected override OnnxTable Write(OnnxGraph graph, OrdinalEncoder preparation, OnnxTable inputs) => OnnxTable.Join(
        preparation.LearnedCategories.Select((categories, i) => OnnxTable.Numbers(Write(graph, preparation, inputs, categories, i), 1)));

    // Codes that are missing are chosen, not multiplied: 0 times a missing number is missing.
    private static string Write(OnnxGraph graph, OrdinalEncoder preparation, OnnxTable inputs, CategorySet categories, int i)
    {
        var hits = OnnxCategories.Hits(graph, inputs, i, categories);
        double[] codes = [.. Enumerable.Range(0, categories.Count).Select(place => (double)place)];
        var code = graph.Add("MatMul", [hits, graph.Constant(codes, new Shape(codes.Length, 1))]);
        if (categories.Missing >= 0)
        {
            var isMissing = graph.Add("Equal", [code, graph.Constant(categories.Missing)]);
            code = graph.Add("Where", [isMissing, graph.Constant(preparation.EncodedMissingValue ?? double.NaN), code]);
        }

        var isUnknown = graph.Add("Greater", [OnnxCategories.Unknown(graph, hits), graph.Constant(0.5)]);
        return graph.Add("Where", [isUnknown, graph.Constant(preparation.UnknownValue ?? double.NaN), code]);
    }
}
