namespace Nadir;

/// <summary>Believes a header's width and height only where memory and the file allow it.</summary>
internal static class ImageSize
{
    /// <summary>Checks what a header declares.</summary>
    /// <param name="content">The file, at whose position errors point.</param>
    /// <param name="options">The largest size that is read.</param>
    /// <param name="width">As declared.</param>
    /// <param name="height">As declared.</param>
    /// <param name="channels">Values of a pixel.</param>
    /// <param name="pixelsPerByte">The most pixels that a byte of the file can stand for.</param>
    public static void Check(ImageContent content, ImageOptions options, long width, long height, int channels, double pixelsPerByte)
    {
        if (width <= 0 || height <= 0)
            throw content.Broken($"the header declares {width}×{height} pixels. An image needs one at least; fetch the file again.");
        if (width > options.MaxPixels || height > options.MaxPixels || width * height > options.MaxPixels
            || width * height > Array.MaxLength / channels)
        {
            throw content.Broken(
                $"the header declares {width}×{height} pixels, and more than {Math.Min(options.MaxPixels, Array.MaxLength / channels)} are not read. Scale the image down, or raise MaxPixels if you trust the file.");
        }

        if (width * height > content.Left * pixelsPerByte)
        {
            throw content.Broken(
                $"the header declares {width}×{height} pixels, more than the {content.Left} bytes left in the file can hold. It is cut off or damaged; fetch it again.");
        }
    }
}
