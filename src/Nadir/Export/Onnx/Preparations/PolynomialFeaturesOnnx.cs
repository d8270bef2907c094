namespace Nadir;

internal sealed class PolynomialFeaturesOnnx : OnnxPreparation<PolynomialFeatures>
{
    // Products with fewer factors than others take a column of ones for those they lack.
    protected override OnnxTable Write(OnnxGraph graph, PolynomialFeatures preparation, OnnxTable inputs)
    {
        var (matrix, products) = (inputs.Matrix(graph), preparation.Products);
        var rows = graph.Add("Gather", [graph.Add("Shape", [matrix]), graph.Integers(0)]);
        var ones = graph.Add("Expand", [graph.Constant(1), graph.Add("Concat", [rows, graph.Integers(1)], new OnnxAttribute("axis", 0))]);
        var factors = graph.Add("Concat", [matrix, ones], new OnnxAttribute("axis", 1));
        string Factor(int place) => graph.Add(
            "Gather",
            [factors, graph.Integers([.. products.Select(product => place < product.Count ? product[place] : (long)inputs.Count)])],
            new OnnxAttribute("axis", 1));

        var value = Factor(0);
        for (var place = 1; place < products.Max(product => product.Count); place++)
            value = graph.Add("Mul", [value, Factor(place)]);
        return OnnxTable.Numbers(value, products.Count);
    }
}
