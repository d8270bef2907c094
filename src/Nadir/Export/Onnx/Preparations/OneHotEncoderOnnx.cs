namespace Nadir;

internal sealed class OneHotEncoderOnnx : OnnxPreparation<OneHotEncoder>
{
    protected override OnnxTable Write(OnnxGraph graph, OneHotEncoder preparation, OnnxTable inputs) =>
        OnnxTable.Join(preparation.LearnedColumns.Select((column, i) => OnnxTable.Numbers(Write(graph, preparation, inputs, column, i), column.Width)));

    // A matrix of zeros and ones brings each category to its column, several to one.
    private static string Write(OnnxGraph graph, OneHotEncoder preparation, OnnxTable inputs, OneHotColumn column, int i)
    {
        var hits = OnnxCategories.Hits(graph, inputs, i, column.Categories);
        var places = column.Places;
        var ways = new double[places.Length * column.Width];
        for (var place = 0; place < places.Length; place++)
        {
            if (places[place] >= 0)
                ways[(place * column.Width) + places[place]] = 1;
        }

        var made = graph.Add("MatMul", [hits, graph.Constant(ways, new Shape(places.Length, column.Width))]);
        if (preparation.HandleUnknown != UnknownCategory.InfrequentIfExist || column.Infrequent.Length == 0)
            return made;
        var last = new double[column.Width];
        last[^1] = 1;
        return graph.Add("Add", [made, graph.Add("Mul", [OnnxCategories.Unknown(graph, hits), graph.Constant(last, new Shape(column.Width))])]);
    }
}
