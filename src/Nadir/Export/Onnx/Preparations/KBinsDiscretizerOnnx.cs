namespace Nadir;

internal sealed class KBinsDiscretizerOnnx : OnnxPreparation<KBinsDiscretizer>
{
    protected override OnnxTable Write(OnnxGraph graph, KBinsDiscretizer preparation, OnnxTable inputs) =>
        OnnxTable.Join(preparation.Edges.Select((edges, i) => Write(graph, preparation, inputs.Column(graph, i), edges)));

    // A number's bin is how many of the inner edges it reaches.
    private static OnnxTable Write(OnnxGraph graph, KBinsDiscretizer preparation, string value, IReadOnlyList<double> edges)
    {
        var bins = edges.Count - 1;
        double[] inner = [.. edges.Skip(1).Take(bins - 1)];
        var reached = OnnxCategories.Ones(graph, "GreaterOrEqual", value, graph.Constant(inner, new Shape(inner.Length)));
        var place = graph.Add("ReduceSum", [reached, graph.Integers(1)]);
        if (preparation.Encode == BinEncoding.Ordinal)
            return OnnxTable.Numbers(place, 1);
        double[] places = [.. Enumerable.Range(0, bins).Select(bin => (double)bin)];
        return OnnxTable.Numbers(OnnxCategories.Ones(graph, "Equal", place, graph.Constant(places, new Shape(bins))), bins);
    }
}
