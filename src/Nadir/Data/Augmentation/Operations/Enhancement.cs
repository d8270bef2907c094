namespace Nadir;

/// <summary>Images between a poorer form of themselves, at factor 0, and beyond themselves, above 1.</summary>
/// <remarks>Range: 0 to white, cut there. Twin: PIL.ImageEnhance.</remarks>
internal static class Enhancement
{
    /// <summary>From black.</summary>
    public static float[] Brightness(ImagePlanes image, double factor, double white) =>
        Blend(image, new float[image.Count], factor, white);

    /// <summary>From the gray image; unchanged without colours.</summary>
    public static float[] Color(ImagePlanes image, double factor, double white)
    {
        var (gray, poor) = (Gray(image), new float[image.Count]);
        for (var start = 0; start < poor.Length; start += gray.Length)
            gray.CopyTo(poor, start);
        return Blend(image, poor, factor, white);
    }

    /// <summary>From the mean gray.</summary>
    public static float[] Contrast(ImagePlanes image, double factor, double white)
    {
        var (sum, gray, poor) = (0.0, Gray(image), new float[image.Count]);
        foreach (var pixel in gray)
            sum += pixel;
        Array.Fill(poor, (float)(sum / gray.Length));
        return Blend(image, poor, factor, white);
    }

    /// <summary>From a smoothed image: a pixel 5/13, its eight neighbours 1/13 each; the outermost pixels stay.</summary>
    public static float[] Sharpness(ImagePlanes image, double factor, double white)
    {
        var poor = (float[])image.Pixels.Clone();
        for (var line = 0; line < image.Channels * image.Height; line++)
        {
            if (line % image.Height == 0 || line % image.Height == image.Height - 1)
                continue;
            for (var column = 1; column < image.Width - 1; column++)
            {
                var (sum, at) = (0f, (line * image.Width) + column);
                for (var above = at - image.Width; above <= at + image.Width; above += image.Width)
                    sum += image.Pixels[above - 1] + image.Pixels[above] + image.Pixels[above + 1];
                poor[at] = (sum + (4 * image.Pixels[at])) / 13;
            }
        }

        return Blend(image, poor, factor, white);
    }

    private static float[] Blend(ImagePlanes image, float[] poor, double factor, double white)
    {
        for (var i = 0; i < poor.Length; i++)
            poor[i] = (float)Math.Clamp(poor[i] + (factor * (image.Pixels[i] - poor[i])), 0, white);
        return poor;
    }

    /// <summary>The brightness of red, green and blue by ITU-R 601; the mean of other channels.</summary>
    private static float[] Gray(ImagePlanes image)
    {
        var gray = new float[image.Height * image.Width];
        for (var channel = 0; channel < image.Channels; channel++)
        {
            var share = image.Channels != 3 ? 1f / image.Channels : channel == 0 ? 0.299f : channel == 1 ? 0.587f : 0.114f;
            for (var i = 0; i < gray.Length; i++)
                gray[i] += share * image.Pixels[(channel * gray.Length) + i];
        }

        return gray;
    }
}
