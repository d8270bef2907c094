namespace Nadir;

/// <summary>How a layer's window lies on images of one size: the padding it needs, and how many places it takes.</summary>
internal readonly record struct ImageWindow(int Top, int Bottom, int Left, int Right, int OutputHeight, int OutputWidth)
{
    /// <summary>Lays a window on images.</summary>
    /// <param name="layer">Who asks, for the message.</param>
    /// <param name="image">A sample's shape; must be [channels, height, width].</param>
    /// <exception cref="ShapeException">It is no image, or the window does not fit.</exception>
    public static ImageWindow On(string layer, Shape image, Size window, Size strides, Size dilation, Padding padding)
    {
        if (image.Rank != 3)
            throw Error.Shape($"{layer} expects images [channels, height, width], got samples of {image}. {Advice(image)}");
        var (height, width) = (image[1], image[2]);
        var (top, bottom) = padding.Vertical(height, window.Height, strides.Height, dilation.Height);
        var (left, right) = padding.Horizontal(width, window.Width, strides.Width, dilation.Width);
        var rows = ConvolutionShape.Outputs(height, window.Height, strides.Height, dilation.Height, top + bottom);
        var columns = ConvolutionShape.Outputs(width, window.Width, strides.Width, dilation.Width, left + right);
        if (rows < 1 || columns < 1)
            throw Error.Shape($"{layer}: a window of {window} with dilation {dilation} does not fit into images {image} with padding {padding}. Use a smaller window, padding same, or larger images.");
        return new ImageWindow(top, bottom, left, right, rows, columns);
    }

    private static string Advice(Shape image) => image.Rank == 2
        ? $"Give each image a channel axis: Reshape to [1, {image[0]}, {image[1]}]."
        : "Reshape the data so that each sample has these three axes.";
}
