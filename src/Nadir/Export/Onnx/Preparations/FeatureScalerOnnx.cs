namespace Nadir;

internal sealed class FeatureScalerOnnx : OnnxPreparation<FeatureScaler>
{
    protected override OnnxTable Write(OnnxGraph graph, FeatureScaler preparation, OnnxTable inputs)
    {
        var columns = new Shape(inputs.Count);
        var range = preparation.Target;
        var value = graph.Add("Sub", [inputs.Matrix(graph), graph.Constant([.. preparation.Shifts], columns)]);
        value = graph.Add("Div", [value, graph.Constant([.. preparation.Divisors], columns)]);
        if (range.Gain != 1)
            value = graph.Add("Mul", [value, graph.Constant(range.Gain)]);
        if (range.Offset != 0)
            value = graph.Add("Add", [value, graph.Constant(range.Offset)]);
        if (double.IsFinite(range.Low))
            value = graph.Add("Clip", [value, graph.Constant(range.Low), graph.Constant(range.High)]);
        return OnnxTable.Numbers(value, inputs.Count);
    }
}
