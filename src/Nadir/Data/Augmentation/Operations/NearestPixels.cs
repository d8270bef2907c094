namespace Nadir;

/// <summary>Moves pixels without mixing them; 0 where there is none.</summary>
/// <remarks>Twin: PIL.Image.transform (AFFINE, NEAREST), whose pixels reach half a pixel around their middles.</remarks>
internal static class NearestPixels
{
    /// <summary>An image turned counter-clockwise about its middle.</summary>
    public static float[] Rotate(ImagePlanes image, double degrees)
    {
        var (cosine, sine) = Circle.At(degrees * Math.PI / 180);
        return Apply(image, new AffineMap(cosine, sine, -sine, cosine, 0, 0).About((image.Height - 1) / 2.0, (image.Width - 1) / 2.0));
    }

    public static float[] Apply(ImagePlanes image, AffineMap map)
    {
        var (moved, plane) = (new float[image.Count], image.Height * image.Width);
        for (var at = 0; at < plane; at++)
        {
            var (y, x) = map.At(at / image.Width, at % image.Width);
            var (row, column) = ((int)Math.Floor(y + 0.5), (int)Math.Floor(x + 0.5));
            if ((uint)row >= (uint)image.Height || (uint)column >= (uint)image.Width)
                continue;
            for (var start = 0; start < moved.Length; start += plane)
                moved[start + at] = image.Pixels[start + (row * image.Width) + column];
        }

        return moved;
    }
}
