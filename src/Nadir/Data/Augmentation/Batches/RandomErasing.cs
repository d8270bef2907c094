namespace Nadir;

/// <summary>Fills a random rectangle of an image.</summary>
/// <remarks>
/// A rectangle that does not fit is drawn anew, ten times at the most. Twin: torchvision.transforms.RandomErasing.
/// Source: Zhong, Zheng, Kang, Li, Yang 2017, arXiv:1708.04896.
/// </remarks>
public sealed class RandomErasing : ImageAugmentation
{
    private const int MostTries = 10;

    /// <summary>How likely an image is changed; from 0 to 1.</summary>
    public double Probability { get; init => field = Require.Probability(value, nameof(Probability)); } = 0.5;

    /// <summary>The rectangle's area, as a share of the image's; both above 0 and at most 1.</summary>
    public (double From, double To) Scale
    {
        get;
        init => field = value.From > 0 && value.From <= value.To && value.To <= 1
            ? value
            : throw Error.OutOfRange($"Scale goes from a share above 0 to one not below it and at most 1, got {value.From} to {value.To}.", nameof(Scale));
    }
    = (0.02, 0.33);

    /// <summary>Height over width; both above 0.</summary>
    public (double From, double To) Ratio
    {
        get;
        init => field = value.From > 0 && value.From <= value.To && double.IsFinite(value.To)
            ? value
            : throw Error.OutOfRange($"Ratio goes from a number above 0 to one not below it, got {value.From} to {value.To}.", nameof(Ratio));
    }
    = (0.3, 3.3);

    /// <summary>What the rectangle is filled with: a number for all channels, or one a channel.</summary>
    public IReadOnlyList<double> Value
    {
        get;
        init => field = [.. Require.Present(value, nameof(Value)).Select(number => Require.Finite(number, nameof(Value)))];
    }
    = [0];

    /// <summary>Whether it is filled with standard normal numbers instead.</summary>
    public bool FillsWithNoise { get; init; }

    private protected override float[] Change(ImagePlanes image, ref Philox numbers)
    {
        if (!FillsWithNoise && Value.Count != 1 && Value.Count != image.Channels)
            throw Error.Argument($"RandomErasing fills with one value or one a channel, got {Value.Count} values for {image.Channels} channels.", nameof(Value));
        if (numbers.NextDouble() >= Probability)
            return image.Pixels;
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var area = image.Height * image.Width * numbers.NextUniform(Scale.From, Scale.To);
            var ratio = Elementary64.Exp<Float64>(numbers.NextUniform(Log(Ratio.From), Log(Ratio.To))).Number;
            var (height, width) = ((int)Math.Round(Math.Sqrt(area * ratio)), (int)Math.Round(Math.Sqrt(area / ratio)));
            if (height >= image.Height || width >= image.Width)
                continue;
            Fill(image, numbers.NextInt(image.Height - height + 1), numbers.NextInt(image.Width - width + 1), height, width, ref numbers);
            break;
        }

        return image.Pixels;
    }

    private void Fill(ImagePlanes image, int top, int left, int height, int width, ref Philox numbers)
    {
        for (var channel = 0; channel < image.Channels; channel++)
        {
            for (var row = top; row < top + height; row++)
            {
                foreach (ref var pixel in image.Pixels.AsSpan((((channel * image.Height) + row) * image.Width) + left, width))
                    pixel = (float)(FillsWithNoise ? numbers.NextNormal() : Value[Value.Count == 1 ? 0 : channel]);
            }
        }
    }

    private static double Log(double x) => Elementary64.Log<Float64>(x).Number;
}
