namespace Nadir;

/// <summary>What goes into the first layer: an input of the model's own shape, or what a preparation makes of raw ones.</summary>
internal static class OnnxInputs
{
    /// <remarks>
    /// A preparation that learned from tensors takes one, of the model's element type. One that learned from a table of numbers takes them
    /// as one matrix of Float64; with texts each column is an input of its own, [N, 1], called as the column is, an empty text
    /// being missing.
    /// </remarks>
    public static string Of(OnnxGraph graph, Model model, OnnxOptions options)
    {
        var (type, sample) = (graph.ElementType, model.InputShape!.Value);
        if (options.Preparation is not { } preparation)
            return graph.Input(options.InputName, TypeOf(type), sample);
        var raw = Raw(graph, preparation.LearnedFrom, options);
        graph.ElementType = ElementType.Float64;
        var prepared = graph.Preparation(preparation, raw);
        if (prepared.Count != sample.Count)
            throw Error.Shape($"The preparation makes {prepared.Count} columns, and the model takes samples of {sample}. Export the model with the preparation it was trained with.");
        var value = prepared.Matrix(graph);
        graph.Enter("preparation");
        graph.ElementType = type;
        if (type != ElementType.Float64)
            value = graph.Cast(value, TypeOf(type));
        return sample.Rank == 1 ? value : graph.Reshape(value, sample.ToArray());
    }

    public static OnnxType TypeOf(ElementType type) => type == ElementType.Float32 ? OnnxType.Float : OnnxType.Double;

    private static OnnxTable Raw(OnnxGraph graph, InputColumns columns, OnnxOptions options)
    {
        graph.Enter("preparation");
        var count = columns.Names.Length;
        if (columns.AreTexts.Contains(true))
        {
            return OnnxTable.Join(columns.Names.Select((name, i) => columns.AreTexts[i]
                ? OnnxTable.Text(graph.Input(name, OnnxType.Text, new Shape(1)))
                : OnnxTable.Numbers(graph.Input(name, OnnxType.Double, new Shape(1)), 1)));
        }

        if (columns.SampleShape is not { } sample)
            return OnnxTable.Numbers(graph.Input(options.InputName, OnnxType.Double, new Shape(count)), count);
        var value = graph.Input(options.InputName, TypeOf(graph.ElementType), sample);
        if (sample.Rank > 1)
            value = graph.Reshape(value, count);
        return OnnxTable.Numbers(graph.ElementType == ElementType.Float64 ? value : graph.Cast(value, OnnxType.Double), count);
    }
}
