namespace Nadir;

/// <summary>Operations on an image's 256 levels, from 0 to white.</summary>
/// <remarks>Twin: PIL.ImageOps.</remarks>
internal static class Levels
{
    private const int Highest = 255;

    /// <summary>Keeps the highest bits of each level.</summary>
    public static float[] Posterize(ImagePlanes image, int bits, double white) =>
        Array.ConvertAll(image.Pixels, pixel => (float)((Of(pixel, white) & (0xFF << (8 - bits))) * white / Highest));

    /// <summary>Turns levels from one on into their negative.</summary>
    public static float[] Solarize(ImagePlanes image, double from, double white) =>
        Array.ConvertAll(image.Pixels, pixel => pixel * Highest / white >= from ? (float)(white - pixel) : pixel);

    /// <summary>Spreads each channel from black to white; a channel of one level stays.</summary>
    public static float[] AutoContrast(ImagePlanes image, double white)
    {
        var (result, plane) = ((float[])image.Pixels.Clone(), image.Height * image.Width);
        for (var start = 0; start < result.Length; start += plane)
        {
            var channel = result.AsSpan(start, plane);
            var (low, high) = (float.PositiveInfinity, float.NegativeInfinity);
            foreach (var pixel in channel)
                (low, high) = (Math.Min(low, pixel), Math.Max(high, pixel));
            foreach (ref var pixel in channel)
                pixel = high > low ? (float)((pixel - low) * white / (high - low)) : pixel;
        }

        return result;
    }

    /// <summary>Makes the levels of each channel about equally frequent.</summary>
    public static float[] Equalize(ImagePlanes image, double white)
    {
        var (result, plane) = ((float[])image.Pixels.Clone(), image.Height * image.Width);
        var (counts, levels) = (new int[Highest + 1], new int[Highest + 1]);
        for (var start = 0; start < result.Length; start += plane)
        {
            var channel = result.AsSpan(start, plane);
            counts.AsSpan().Clear();
            foreach (var pixel in channel)
                counts[Of(pixel, white)]++;
            var step = (plane - counts[Array.FindLastIndex(counts, count => count > 0)]) / Highest;
            if (step == 0)
                continue;
            var before = step / 2;
            for (var level = 0; level <= Highest; before += counts[level], level++)
                levels[level] = Math.Min(Highest, before / step);
            foreach (ref var pixel in channel)
                pixel = (float)(levels[Of(pixel, white)] * white / Highest);
        }

        return result;
    }

    private static int Of(float pixel, double white) => (int)Math.Clamp(Math.Round(pixel * Highest / white), 0, Highest);
}
