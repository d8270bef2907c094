namespace Nadir;

/// <summary>How a layer's window lies on images of one size: the padding it needs, and how many places it takes.</summary>
/// <param name="OverhangBottom">How many of the bottom rows no padding asked for: a last window reaches them.</param>
/// <param name="OverhangRight">How many of the columns to the right.</param>
internal readonly record struct ImageWindow(
    int Top, int Bottom, int Left, int Right, int OutputHeight, int OutputWidth, int OverhangBottom = 0, int OverhangRight = 0)
{
    /// <summary>Lays a window on images.</summary>
    /// <param name="layer">Who asks, for the message.</param>
    /// <param name="image">A sample's shape; must be [channels, height, width].</param>
    /// <param name="ceilMode">Whether a last window that begins in the image may hang over its end.</param>
    /// <exception cref="ShapeException">It is no image, or the window does not fit.</exception>
    public static ImageWindow On(string layer, Shape image, Size window, Size strides, Size dilation, Padding padding, bool ceilMode = false)
    {
        RequireImage(layer, image);
        var (height, width) = (image[1], image[2]);
        var (top, bottom) = padding.Vertical(height, window.Height, strides.Height, dilation.Height);
        var (left, right) = padding.Horizontal(width, window.Width, strides.Width, dilation.Width);
        var below = ceilMode ? Overhang(height, window.Height, strides.Height, dilation.Height, top, bottom) : 0;
        var beside = ceilMode ? Overhang(width, window.Width, strides.Width, dilation.Width, left, right) : 0;
        (bottom, right) = (bottom + below, right + beside);
        var rows = ConvolutionShape.Outputs(height, window.Height, strides.Height, dilation.Height, top + bottom);
        var columns = ConvolutionShape.Outputs(width, window.Width, strides.Width, dilation.Width, left + right);
        if (rows < 1 || columns < 1)
            throw Error.Shape($"{layer}: a window of {window} with dilation {dilation} does not fit into images {image} with padding {padding}. Use a smaller window, padding same, or larger images.");
        return new ImageWindow(top, bottom, left, right, rows, columns, below, beside);
    }

    /// <summary>Refuses samples that are no images.</summary>
    /// <exception cref="ShapeException">They have other axes than channels, height and width.</exception>
    public static void RequireImage(string layer, Shape image)
    {
        if (image.Rank != 3)
            throw Error.Shape($"{layer} expects images [channels, height, width], got samples of {image}. {Advice(image)}");
    }

    /// <summary>How far one further window would reach beyond the padding; 0 if none is needed, or it began outside the image.</summary>
    private static int Overhang(int length, int window, int stride, int dilation, int before, int behind)
    {
        var reach = (dilation * (window - 1)) + 1;
        var rest = length + before + behind - reach;
        if (rest >= 0 && rest % stride == 0)
            return 0;
        var next = ConvolutionShape.Outputs(length, window, stride, dilation, before + behind) * stride;
        return next < length + before ? next + reach - length - before - behind : 0;
    }

    private static string Advice(Shape image) => image.Rank == 2
        ? $"Give each image a channel axis: Reshape to [1, {image[0]}, {image[1]}]."
        : "Reshape the data so that each sample has these three axes.";
}
