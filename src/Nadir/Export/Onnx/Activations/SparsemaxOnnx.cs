namespace Nadir;

/// <summary>Sparsemax by a sort: as many of the largest count as stay above the threshold that they make themselves.</summary>
internal sealed class SparsemaxOnnx() : OnnxActivation(nameof(Activations.Sparsemax))
{
    protected override string? Write(OnnxGraph graph, Activation activation, string x)
    {
        var axis = (long)Argument(activation, "axis")!.Value;
        var (on, along) = (new OnnxAttribute("axis", axis), graph.Integers(axis));
        string Sum(string value) => graph.Add("ReduceSum", [value, along]);
        string Running(string value) => graph.Add("CumSum", [value, graph.Add("Squeeze", [along])]);

        var shifted = graph.Add("Sub", [x, graph.Add("ReduceMax", [x], new OnnxAttribute("axes", [axis]))]);
        var shape = graph.Add("Shape", [x]);
        var sorted = graph.Add("TopK", [shifted, graph.Add("Gather", [shape, along])], 2, "", on)[0];
        var place = Running(graph.Add("Expand", [graph.Constant(1), shape]));
        var reach = graph.Add("Add", [graph.Constant(1), graph.Add("Mul", [place, sorted])]);
        var counts = graph.Add("Greater", [reach, Running(sorted)]);
        var size = Sum(graph.Add("Where", [counts, graph.Constant(1), graph.Constant(0)]));
        var sum = Sum(graph.Add("Where", [counts, sorted, graph.Constant(0)]));
        var threshold = graph.Add("Div", [graph.Add("Sub", [sum, graph.Constant(1)]), size]);
        return graph.Add("Relu", [graph.Add("Sub", [shifted, threshold])]);
    }
}
