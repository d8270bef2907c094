namespace Nadir;

internal sealed class Conv2DOnnx : OnnxExporter<Conv2D>
{
    protected override string Write(OnnxGraph graph, Conv2D layer, string x)
    {
        var place = ImageWindow.On(layer.Name, layer.InputShape, layer.KernelSize, layer.Strides, layer.Dilation, layer.Padding);
        var weight = graph.Weight(layer.Parameters[0]);
        string[] bias = layer.UseBias ? [graph.Weight(layer.Parameters[1])] : [];
        var isPadded = layer.PaddingMode != PaddingMode.Zeros || graph.ElementType == ElementType.Float64;
        if (isPadded)
            x = OnnxWindows.Pad(graph, x, place, Mode(layer.PaddingMode));
        if (graph.ElementType == ElementType.Float64)
            return graph.Activation(layer.Activation, Product(graph, layer, place, x, weight, bias));
        var y = graph.Add(
            "Conv",
            [x, weight, .. bias],
            OnnxWindows.Pads(isPadded ? default : place),
            OnnxWindows.Of("strides", layer.Strides),
            OnnxWindows.Of("dilations", layer.Dilation),
            OnnxWindows.Of("kernel_shape", layer.KernelSize),
            new OnnxAttribute("group", layer.Groups));
        return graph.Activation(layer.Activation, y);
    }

    /// <summary>The convolution as a matrix product for each group.</summary>
    private static string Product(OnnxGraph graph, Conv2D layer, ImageWindow place, string padded, string weight, string[] bias)
    {
        var columns = OnnxWindows.Gather(graph, padded, layer.InputShape, place, layer.KernelSize, layer.Strides, layer.Dilation);
        var (groups, places) = (layer.Groups, place.OutputHeight * place.OutputWidth);
        var inputs = layer.InputShape[0] / groups * layer.KernelSize.Height * layer.KernelSize.Width;
        var product = graph.Add(
            "MatMul",
            [
                graph.Add("Reshape", [weight, graph.Integers(groups, layer.Filters / groups, inputs)]),
                graph.Reshape(columns, [groups, inputs, places]),
            ]);
        var y = graph.Reshape(product, layer.OutputShape.ToArray());
        return layer.UseBias ? graph.Add("Add", [y, graph.Add("Reshape", [bias[0], graph.Integers(-1, 1, 1)])]) : y;
    }

    private static string Mode(PaddingMode mode) => mode switch
    {
        PaddingMode.Reflect => "reflect",
        PaddingMode.Replicate => "edge",
        _ => "constant",
    };
}
