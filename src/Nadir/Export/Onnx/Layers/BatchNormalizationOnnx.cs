namespace Nadir;

internal sealed class BatchNormalizationOnnx : OnnxExporter<BatchNormalization>
{
    // ONNX' operation has its channels on axis 1, a scale and a shift, and statistics that are known.
    protected override string Write(OnnxGraph graph, BatchNormalization layer, string x)
    {
        var rank = layer.InputShape.Rank + 1;
        var axis = layer.Axis < 0 ? layer.Axis + rank : layer.Axis;
        if (axis != 1 || layer.RunningStatistics == RunningStatistics.None)
            return Composed(graph, layer, x, axis, rank);
        var channels = new Shape(layer.InputShape[0]);
        return graph.Add(
            "BatchNormalization",
            [
                x,
                Find(graph, layer, "scale") ?? graph.Constant([.. Enumerable.Repeat(1.0, channels.Count)], channels),
                Find(graph, layer, "shift") ?? graph.Constant(new double[channels.Count], channels),
                Find(graph, layer, "runningMean")!,
                Find(graph, layer, "runningVariance")!,
            ],
            new OnnxAttribute("epsilon", layer.Epsilon));
    }

    private static string Composed(OnnxGraph graph, BatchNormalization layer, string x, int axis, int rank)
    {
        var others = new OnnxAttribute("axes", Enumerable.Range(0, rank).Where(other => other != axis).Select(other => (long)other));
        var broadcast = Enumerable.Range(0, rank).Select(other => other == axis ? -1L : 1).ToArray();
        string? Weight(string name) =>
            Find(graph, layer, name) is { } weight ? graph.Add("Reshape", [weight, graph.Integers(broadcast)]) : null;

        var mean = Weight("runningMean") ?? graph.Add("ReduceMean", [x], others);
        var centred = graph.Add("Sub", [x, mean]);
        var variance = Weight("runningVariance") ?? graph.Add("ReduceMean", [graph.Add("Mul", [centred, centred])], others);
        var deviation = graph.Add("Sqrt", [graph.Add("Add", [variance, graph.Constant(layer.Epsilon)])]);
        var y = graph.Add("Div", [centred, deviation]);
        if (Weight("scale") is { } scale)
            y = graph.Add("Mul", [y, scale]);
        return Weight("shift") is { } shift ? graph.Add("Add", [y, shift]) : y;
    }

    private static string? Find(OnnxGraph graph, BatchNormalization layer, string name) =>
        layer.Parameters.FirstOrDefault(weight => weight.Name.EndsWith($".{name}", StringComparison.Ordinal)) is { } weight
            ? graph.Weight(weight)
            : null;
}
