namespace Nadir;

/// <summary>How one image lies in memory, and its channels as planes one after the other.</summary>
internal readonly record struct ImagePlanes(int Channels, int Height, int Width, DataFormat Format, float[] Pixels)
{
    public int Count => Channels * Height * Width;

    /// <summary>The form of an image of a shape, without pixels.</summary>
    public static ImagePlanes Of(Shape image, DataFormat format)
    {
        if (image.Rank != 3 || image.Count == 0)
        {
            throw Error.Shape(
                $"An image has the shape {(format == DataFormat.ChannelsFirst ? "[C, H, W]" : "[H, W, C]")} with DataFormat.{format}, got {image}. Reshape it.");
        }

        return format == DataFormat.ChannelsFirst
            ? new ImagePlanes(image[0], image[1], image[2], format, [])
            : new ImagePlanes(image[2], image[0], image[1], format, []);
    }

    /// <summary>The form of the images of a batch.</summary>
    public static ImagePlanes OfBatch(Tensor images, DataFormat format)
    {
        if (Require.Present(images).Rank != 4 || !images.IsFloating)
        {
            throw Error.Shape(
                $"Images have the shape {(format == DataFormat.ChannelsFirst ? "[N, C, H, W]" : "[N, H, W, C]")} with DataFormat.{format} and floating-point numbers, got {images.ElementType} {images.Shape}. Reshape or convert them.");
        }

        return Of(images.Shape[1..], format);
    }

    public static ImagePlanes From(Tensor image, DataFormat format)
    {
        var form = Of(Require.Present(image).Shape, format);
        if (!image.IsFloating)
            throw Error.Argument($"An image has floating-point numbers, got {image.ElementType}. Convert it by To(ElementType.Float32).", nameof(image));
        return form.Load(image.To(ElementType.Float32).AsSpan<float>());
    }

    /// <summary>A copy of an image's pixels as planes.</summary>
    public ImagePlanes Load(ReadOnlySpan<float> image)
    {
        var pixels = new float[Count];
        if (Format == DataFormat.ChannelsFirst || Channels == 1)
        {
            image.CopyTo(pixels);
        }
        else
        {
            var plane = Height * Width;
            for (var i = 0; i < pixels.Length; i++)
                pixels[((i % Channels) * plane) + (i / Channels)] = image[i];
        }

        return this with { Pixels = pixels };
    }

    /// <summary>Puts planes into an image's memory.</summary>
    public void Store(ReadOnlySpan<float> planes, Span<float> image)
    {
        if (Format == DataFormat.ChannelsFirst || Channels == 1)
        {
            planes.CopyTo(image);
            return;
        }

        var plane = Height * Width;
        for (var i = 0; i < image.Length; i++)
            image[i] = planes[((i % Channels) * plane) + (i / Channels)];
    }
}
