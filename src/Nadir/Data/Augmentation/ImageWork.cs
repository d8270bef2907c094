namespace Nadir;

/// <summary>One image while it is changed.</summary>
internal sealed class ImageWork(ImageDataGenerator generator, ImagePlanes planes)
{
    private const double Least = 1e-6;

    /// <summary>The channels, one plane after the other.</summary>
    public float[] Pixels { get; private set; } = planes.Pixels;

    /// <summary>Moves, shifts channels, mirrors, brightens: in this order.</summary>
    public void Apply(ImageTransform transform)
    {
        if (transform.Map(planes.Height, planes.Width) is { } map)
        {
            var moved = new float[Pixels.Length];
            ImageWarp.Apply(Pixels, moved, planes.Height, planes.Width, map, generator.InterpolationOrder, generator.FillMode, generator.Cval);
            Pixels = moved;
        }

        if (transform.ChannelShiftIntensity is { } intensity)
            ShiftChannels((float)intensity);
        if (transform.FlipHorizontal)
        {
            for (var start = 0; start < Pixels.Length; start += planes.Width)
                Pixels.AsSpan(start, planes.Width).Reverse();
        }

        if (transform.FlipVertical)
            FlipRows();
        if (transform.Brightness is { } brightness)
            Brighten(brightness);
    }

    /// <summary>All of the standardising that looks at one image alone or at the training data's channels.</summary>
    public void Standardize(bool centers, bool scales, double[]? channelMean, double[]? channelDeviation)
    {
        var pixels = Pixels.AsSpan();
        if (generator.Rescale is { } factor && factor != 0)
            Change(pixels, 0, factor);
        if (centers)
            Change(pixels, Mean(pixels), 1);
        if (scales)
            Change(pixels, 0, 1 / (Deviation(pixels) + Least));
        for (var channel = 0; channel < planes.Channels; channel++)
        {
            var plane = pixels.Slice(channel * planes.Height * planes.Width, planes.Height * planes.Width);
            if (channelMean is not null)
                Change(plane, channelMean[channel], 1);
            if (channelDeviation is not null)
                Change(plane, 0, 1 / (channelDeviation[channel] + Least));
        }
    }

    /// <summary>Hands the image to the user's function.</summary>
    public void Preprocess(Func<Tensor, Tensor> function, Shape shape)
    {
        var image = new float[Pixels.Length];
        planes.Store(Pixels, image);
        var result = function(Tensor.Adopt(image, shape));
        if (result is null || result.Shape != shape)
            throw Error.Shape($"PreprocessingFunction got an image of {shape} and gave {(result is null ? "null" : result.Shape.ToString())}. Let it keep the shape.");
        Pixels = planes.Load(result.To(ElementType.Float32).AsSpan<float>()).Pixels;
    }

    private void ShiftChannels(float intensity)
    {
        var (low, high) = Range();
        foreach (ref var pixel in Pixels.AsSpan())
            pixel = Math.Clamp(pixel + intensity, low, high);
    }

    private void FlipRows()
    {
        for (var start = 0; start < Pixels.Length; start += planes.Height * planes.Width)
        {
            for (int top = 0, bottom = planes.Height - 1; top < bottom; top++, bottom--)
            {
                for (var column = 0; column < planes.Width; column++)
                {
                    ref var upper = ref Pixels[start + (top * planes.Width) + column];
                    ref var lower = ref Pixels[start + (bottom * planes.Width) + column];
                    (upper, lower) = (lower, upper);
                }
            }
        }
    }

    /// <summary>From black to white: 0 to 1 or 0 to 255 where the image lies within, else its own range.</summary>
    private void Brighten(double factor)
    {
        var (low, high) = Range();
        var (black, white) = low >= 0 && high <= 1 ? (0, 1) : low >= 0 && high <= 255 ? (0, 255) : (low, high);
        foreach (ref var pixel in Pixels.AsSpan())
            pixel = (float)Math.Min(white, black + ((pixel - black) * factor));
    }

    private (float Low, float High) Range()
    {
        var (low, high) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (var pixel in Pixels)
            (low, high) = (Math.Min(low, pixel), Math.Max(high, pixel));
        return (low, high);
    }

    private static void Change(Span<float> pixels, double less, double factor)
    {
        foreach (ref var pixel in pixels)
            pixel = (float)((pixel - less) * factor);
    }

    private static double Mean(ReadOnlySpan<float> pixels)
    {
        var sum = 0.0;
        foreach (var pixel in pixels)
            sum += pixel;
        return sum / pixels.Length;
    }

    private static double Deviation(ReadOnlySpan<float> pixels)
    {
        var (mean, squares) = (Mean(pixels), 0.0);
        foreach (var pixel in pixels)
            squares += (pixel - mean) * (pixel - mean);
        return Math.Sqrt(squares / pixels.Length);
    }
}
