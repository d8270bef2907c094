namespace Nadir;

/// <summary>What a generator learns from training images.</summary>
internal sealed record ImageStatistics(ImagePlanes Form, double[] Mean, double[]? Deviation, float[]? Whitening)
{
    // Rows of doubles at a time, so that whitening thousands of images takes little memory beside them.
    private const int RowsAtOnce = 512;

    /// <param name="images">Planes, one image after the other.</param>
    /// <param name="epsilon">Added to the singular values; null without whitening.</param>
    public static ImageStatistics Of(float[] images, ImagePlanes form, bool scales, double? epsilon)
    {
        var plane = form.Height * form.Width;
        var count = images.Length / form.Count;
        var (mean, deviation) = (new double[form.Channels], new double[form.Channels]);
        for (var channel = 0; channel < form.Channels; channel++)
        {
            var (sum, squares) = (0.0, 0.0);
            for (var image = 0; image < count; image++)
            {
                foreach (var pixel in images.AsSpan((image * form.Count) + (channel * plane), plane))
                    sum += pixel;
            }

            mean[channel] = sum / ((double)count * plane);
            for (var image = 0; image < count; image++)
            {
                foreach (var pixel in images.AsSpan((image * form.Count) + (channel * plane), plane))
                    squares += (pixel - mean[channel]) * (pixel - mean[channel]);
            }

            deviation[channel] = Math.Sqrt(squares / ((double)count * plane));
        }

        return new ImageStatistics(
            form with { Pixels = [] }, mean, scales ? deviation : null, epsilon is { } small ? Whiten(images, form, mean, small) : null);
    }

    private static float[] Whiten(float[] images, ImagePlanes form, double[] mean, double epsilon)
    {
        var (size, count, plane) = (form.Count, images.Length / form.Count, form.Height * form.Width);
        var squares = new double[size * size];
        var rows = new double[Math.Min(count, RowsAtOnce) * size];
        for (var start = 0; start < count; start += RowsAtOnce)
        {
            var length = Math.Min(RowsAtOnce, count - start);
            for (var i = 0; i < length * size; i++)
                rows[i] = images[(start * size) + i] - mean[i % size / plane];
            MatMulKernel.Run<double>(size, size, length, rows, size, true, rows, size, false, squares, size, accumulate: true);
        }

        var (values, vectors) = LargeSymmetricEigen.Decompose(squares, size);
        var scaled = new double[size * size];
        for (var i = 0; i < vectors.Length; i++)
        {
            var column = i % size;
            var singular = Math.Sqrt(Math.Max(0, values[column]));
            scaled[i] = size - column > count ? 0 : vectors[i] * Math.Sqrt(count) / (singular + epsilon);
        }

        var whitening = new double[size * size];
        MatMulKernel.Run<double>(size, size, size, scaled, size, false, vectors, size, true, whitening, size);
        return Array.ConvertAll(whitening, static number => (float)number);
    }
}
