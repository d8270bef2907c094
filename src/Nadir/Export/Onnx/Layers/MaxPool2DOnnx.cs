namespace Nadir;

internal sealed class MaxPool2DOnnx : OnnxExporter<MaxPool2D>
{
    // Padding never wins in either. ONNX Runtime refuses one as large as the window, as a dilated window may have; a last window that
    // hangs over the end is padding, too: ONNX' ceil_mode counts windows in another way.
    protected override string Write(OnnxGraph graph, MaxPool2D layer, string x)
    {
        var place = ImageWindow.On(
            layer.Name, layer.InputShape, layer.PoolSize, layer.Strides, layer.Dilation, layer.Padding, layer.CeilMode);
        var isWide = Math.Max(place.Top, place.Bottom) >= layer.PoolSize.Height || Math.Max(place.Left, place.Right) >= layer.PoolSize.Width;
        if (isWide)
            x = OnnxWindows.Pad(graph, x, place, value: double.NegativeInfinity);
        return graph.Add(
            "MaxPool",
            [x],
            OnnxWindows.Pads(isWide ? default : place),
            OnnxWindows.Of("kernel_shape", layer.PoolSize),
            OnnxWindows.Of("strides", layer.Strides),
            OnnxWindows.Of("dilations", layer.Dilation));
    }
}
