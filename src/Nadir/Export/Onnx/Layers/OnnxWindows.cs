namespace Nadir;

/// <summary>How windows over images are said in ONNX.</summary>
internal static class OnnxWindows
{
    public static OnnxAttribute Pads(ImageWindow place) => new("pads", [place.Top, (long)place.Left, place.Bottom, place.Right]);

    public static OnnxAttribute Of(string name, Size size) => new(name, [size.Height, (long)size.Width]);

    /// <summary>Images with padding around them.</summary>
    /// <param name="mode">constant, reflect or edge, as ONNX says.</param>
    /// <param name="value">What a constant padding is filled with.</param>
    public static string Pad(OnnxGraph graph, string x, ImageWindow place, string mode = "constant", double value = 0)
    {
        if (place is { Top: 0, Bottom: 0, Left: 0, Right: 0 })
            return x;
        var pads = graph.Integers(0, 0, place.Top, place.Left, 0, 0, place.Bottom, place.Right);
        return graph.Add("Pad", [x, pads, graph.Constant(value)], new OnnxAttribute("mode", mode));
    }

    /// <summary>The elements under each window side by side, [N, C, elements of a window, windows], of images that were padded.</summary>
    /// <remarks>For Float64: ONNX Runtime slides windows over Float32 alone.</remarks>
    public static string Gather(OnnxGraph graph, string padded, Shape image, ImageWindow place, Size window, Size strides, Size dilation)
    {
        var width = image[2] + place.Left + place.Right;
        var (taps, places) = (window.Height * window.Width, place.OutputHeight * place.OutputWidth);
        var sources = new long[taps * places];
        for (var i = 0; i < sources.Length; i++)
        {
            var (tap, at) = (i / places, i % places);
            var row = (at / place.OutputWidth * strides.Height) + (tap / window.Width * dilation.Height);
            var column = (at % place.OutputWidth * strides.Width) + (tap % window.Width * dilation.Width);
            sources[i] = (row * width) + column;
        }

        var flat = graph.Reshape(padded, [image[0], (image[1] + place.Top + place.Bottom) * width]);
        return graph.Add("Gather", [flat, graph.Integers(sources, new Shape(taps, places))], new OnnxAttribute("axis", 2));
    }
}
