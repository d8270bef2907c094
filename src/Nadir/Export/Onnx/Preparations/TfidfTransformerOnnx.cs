namespace Nadir;

internal sealed class TfidfTransformerOnnx : OnnxPreparation<TfidfTransformer>
{
    protected override OnnxTable Write(OnnxGraph graph, TfidfTransformer preparation, OnnxTable inputs)
    {
        var counts = inputs.Matrix(graph);
        var value = counts;
        if (preparation.SublinearTf)
        {
            var isCounted = graph.Add("Greater", [counts, graph.Constant(0)]);
            value = graph.Add("Where", [isCounted, graph.Add("Add", [graph.Add("Log", [counts]), graph.Constant(1)]), graph.Constant(0)]);
        }

        if (preparation.UseIdf)
            value = graph.Add("Mul", [value, graph.Constant([.. preparation.Idf], new Shape(inputs.Count))]);
        if (preparation.Norm == RowNorm.None)
            return OnnxTable.Numbers(value, inputs.Count);
        var size = preparation.Norm == RowNorm.L1
            ? graph.Add("ReduceSum", [graph.Add("Abs", [value]), graph.Integers(1)])
            : graph.Add("Sqrt", [graph.Add("ReduceSum", [graph.Add("Mul", [value, value]), graph.Integers(1)])]);
        var divisor = graph.Add("Where", [graph.Add("Equal", [size, graph.Constant(0)]), graph.Constant(1), size]);
        return OnnxTable.Numbers(graph.Add("Div", [value, divisor]), inputs.Count);
    }
}
