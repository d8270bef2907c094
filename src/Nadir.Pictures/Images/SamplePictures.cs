namespace Nadir.Pictures;

/// <summary>Samples that are images, as small PNG addresses.</summary>
internal sealed class SamplePictures
{
    // Larger ones are averaged down: a gallery of photographs must not make a report of many megabytes.
    private const int LargestSide = 96;

    private readonly Samples samples;
    private readonly int channels, height, width, factor;
    private readonly double minimum, maximum;

    private SamplePictures(Samples samples)
    {
        this.samples = samples;
        (channels, height, width) = (samples.InputShape[0], samples.InputShape[1], samples.InputShape[2]);
        factor = (Math.Max(height, width) + LargestSide - 1) / LargestSide;
        (minimum, maximum) = Range(samples.Inputs);
    }

    /// <summary>Such as 28 × 28.</summary>
    public string Size => channels == 1 ? $"{width} × {height}" : $"{width} × {height}, {channels} channels";

    /// <summary>Width over height.</summary>
    public double Ratio => width / (double)height;

    /// <summary>Null where the samples are no images: those have three axes, channels first, and some pixels.</summary>
    public static SamplePictures? Of(Samples samples) =>
        samples.InputShape is { Rank: 3 } shape && shape[1] >= 4 && shape[2] >= 4 ? new SamplePictures(samples) : null;

    /// <summary>The image of one sample, as an address.</summary>
    public string DataUri(int sample)
    {
        var (rows, columns) = (height / factor, width / factor);
        return channels == 3
            ? PngEncoder.ToDataUri(PngEncoder.Rgb(columns, rows, Levels(sample, planes: 3)))
            : Gray(sample).ToDataUri();
    }

    /// <summary>The image of one sample, the mean of its channels.</summary>
    public GrayImage Gray(int sample) => new(width / factor, height / factor, Levels(sample, planes: 1));

    /// <summary>The levels of each pixel's planes, row by row.</summary>
    private byte[] Levels(int sample, int planes)
    {
        var pixels = samples.Inputs[sample..(sample + 1)].ToArray<double>();
        var (rows, columns) = (height / factor, width / factor);
        var levels = new byte[rows * columns * planes];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                for (var plane = 0; plane < planes; plane++)
                    levels[(((row * columns) + column) * planes) + plane] = Level(Mean(pixels, row, column, plane, planes));
            }
        }

        return levels;
    }

    /// <summary>A channel of its own in colour images, otherwise the mean of all.</summary>
    private double Mean(double[] pixels, int row, int column, int plane, int planes)
    {
        var (sum, count) = (0.0, 0);
        for (var channel = plane; channel < channels; channel += planes)
        {
            for (var y = row * factor; y < (row + 1) * factor; y++)
            {
                for (var x = column * factor; x < (column + 1) * factor; x++, count++)
                    sum += pixels[(((channel * height) + y) * width) + x];
            }
        }

        return sum / count;
    }

    private byte Level(double value)
    {
        var share = (value - minimum) / (maximum - minimum);
        return (byte)Math.Round(255 * (double.IsNaN(share) ? 0 : Math.Clamp(share, 0, 1)));
    }

    /// <summary>The usual ranges 0 to 1 and 0 to 255 where the values lie in one, else their own.</summary>
    private static (double Minimum, double Maximum) Range(Tensor inputs)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var sample = 0; sample < Math.Min(inputs.Shape[0], 200); sample++)
        {
            foreach (var value in inputs[sample..(sample + 1)].ToArray<double>())
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        return low >= 0 && high <= 1 ? (0, 1) : low >= 0 && high is > 1 and <= 255 ? (0, 255) : low < high ? (low, high) : (0, 1);
    }
}
