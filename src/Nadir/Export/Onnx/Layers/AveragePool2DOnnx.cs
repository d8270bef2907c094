namespace Nadir;

internal sealed class AveragePool2DOnnx : OnnxExporter<AveragePool2D>
{
    // count_include_pad is countPadding, but for a last window that hangs over the padding's end, which counts in no mean. ONNX has no divisor.
    protected override string Write(OnnxGraph graph, AveragePool2D layer, string x)
    {
        var place = ImageWindow.On(
            layer.Name, layer.InputShape, layer.PoolSize, layer.Strides, dilation: 1, layer.Padding, layer.CeilMode);
        if (graph.ElementType == ElementType.Float64)
            return Composed(graph, layer, place, x);
        var (around, countPadding) = (place, layer.CountPadding);
        if (layer.Divisor is null && countPadding && place is not { OverhangBottom: 0, OverhangRight: 0 })
        {
            around = new ImageWindow(0, place.OverhangBottom, 0, place.OverhangRight, 0, 0);
            x = OnnxWindows.Pad(graph, x, place with { Bottom = place.Bottom - place.OverhangBottom, Right = place.Right - place.OverhangRight });
            countPadding = false;
        }

        var mean = graph.Add(
            "AveragePool",
            [x],
            OnnxWindows.Pads(around),
            OnnxWindows.Of("kernel_shape", layer.PoolSize),
            OnnxWindows.Of("strides", layer.Strides),
            new OnnxAttribute("count_include_pad", countPadding || layer.Divisor is not null ? 1 : 0));
        return layer.Divisor is { } divisor
            ? graph.Add("Mul", [mean, graph.Constant((double)layer.PoolSize.Height * layer.PoolSize.Width / divisor)])
            : mean;
    }

    private static string Composed(OnnxGraph graph, AveragePool2D layer, ImageWindow place, string x)
    {
        var padded = OnnxWindows.Pad(graph, x, place);
        var elements = OnnxWindows.Gather(graph, padded, layer.InputShape, place, layer.PoolSize, layer.Strides, 1);
        var sum = graph.Add("ReduceSum", [elements, graph.Integers(2)], new OnnxAttribute("keepdims", 0));
        var counts = Counts(layer, place);
        return graph.Reshape(graph.Add("Div", [sum, graph.Constant(counts, new Shape(counts.Length))]), layer.OutputShape.ToArray());
    }

    /// <summary>What the sum of each window is divided by.</summary>
    private static double[] Counts(AveragePool2D layer, ImageWindow place)
    {
        var rows = Along(layer.InputShape[1], place.OutputHeight, layer.PoolSize.Height, layer.Strides.Height, place.Top, place.Bottom - place.OverhangBottom);
        var columns = Along(layer.InputShape[2], place.OutputWidth, layer.PoolSize.Width, layer.Strides.Width, place.Left, place.Right - place.OverhangRight);
        return [.. rows.SelectMany(row => columns.Select(column => layer.Divisor ?? row * column))];

        double[] Along(int length, int windows, int window, int stride, int before, int behind)
        {
            var (from, to) = layer.CountPadding ? (-before, length + behind) : (0, length);
            return [.. Enumerable.Range(0, windows).Select(i => (i * stride) - before)
                .Select(start => (double)(Math.Min(start + window, to) - Math.Max(start, from)))];
        }
    }
}
