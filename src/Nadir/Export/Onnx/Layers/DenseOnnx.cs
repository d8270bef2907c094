namespace Nadir;

internal sealed class DenseOnnx : OnnxExporter<Dense>
{
    // Gemm takes the weight as it is, but samples with one axis only.
    protected override string Write(OnnxGraph graph, Dense layer, string x)
    {
        var weight = graph.Weight(layer.Parameters[0]);
        string[] bias = layer.UseBias ? [graph.Weight(layer.Parameters[1])] : [];
        if (layer.InputShape.Rank == 1)
            return graph.Activation(layer.Activation, graph.Add("Gemm", [x, weight, .. bias], new OnnxAttribute("transB", 1)));
        var product = graph.Add("MatMul", [x, graph.Add("Transpose", [weight], new OnnxAttribute("perm", [1L, 0]))]);
        return graph.Activation(layer.Activation, layer.UseBias ? graph.Add("Add", [product, .. bias]) : product);
    }
}
