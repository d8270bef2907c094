namespace Nadir.Tests.Data.Augmentation;

public sealed class ImageStatisticsTests
{
    /// <summary>Mean and deviation of a channel over all images and pixels; 1e-6 is added to what is divided by.</summary>
    [Fact]
    public void Featurewise_CentresAndScalesByChannel()
    {
        var images = ImageDataGeneratorTests.Images(50).Inputs * 3.0 + 1.0;
        var generator = new ImageDataGenerator { FeaturewiseCenter = true, FeaturewiseStdNormalization = true }.Fit(images);
        var pixels = images.ToArray<double>();
        for (var channel = 0; channel < 2; channel++)
        {
            var own = pixels.Where((_, i) => i / 72 % 2 == channel).ToArray();
            Assert.Equal(own.Average(), generator.Mean![channel], 1e-9);
            Assert.Equal(Math.Sqrt(own.Average(pixel => Math.Pow(pixel - own.Average(), 2))), generator.Std![channel], 1e-9);
        }

        var standardized = generator.Standardize(images).ToArray<double>();
        for (var i = 0; i < pixels.Length; i++)
            Assert.Equal((pixels[i] - generator.Mean![i / 72 % 2]) / (generator.Std![i / 72 % 2] + 1e-6), standardized[i], 1e-5);
        var last = new ImageDataGenerator { FeaturewiseCenter = true, DataFormat = DataFormat.ChannelsLast }.Fit(Tensor.From([1f, 10, 3, 20], new Shape(1, 1, 2, 2)));
        Assert.Equal([2, 15], last.Mean);
    }

    [Fact]
    public void Samplewise_CentresAndScalesEachImage()
    {
        var images = ImageDataGeneratorTests.Images(4).Inputs;
        var standardized = new ImageDataGenerator { SamplewiseCenter = true, SamplewiseStdNormalization = true, Rescale = 5 }.Standardize(images);
        foreach (var (before, after) in images.ToArray<double>().Chunk(144).Zip(standardized.ToArray<double>().Chunk(144)))
        {
            var mean = before.Average();
            var deviation = Math.Sqrt(before.Average(pixel => Math.Pow(pixel - mean, 2)));
            Assert.All(before.Zip(after), pair => Assert.Equal((pair.First - mean) * 5 / ((5 * deviation) + 1e-6), pair.Second, 1e-5));
        }
    }

    /// <summary>The statistics are those of the images changed at random and rescaled.</summary>
    [Fact]
    public void Fit_Augmented_LearnsFromChangedImages()
    {
        var images = Tensor.From([1f, 2, 3, 6], new Shape(1, 1, 2, 2));
        var darker = new ImageDataGenerator { FeaturewiseCenter = true, BrightnessRange = (0.5, 0.5), Rescale = 10 };
        Assert.Equal(30, darker.Fit(images).Mean![0], 1e-6);
        Assert.Equal(15, darker.Fit(images, augment: true, rounds: 3).Mean![0], 1e-6);
    }

    /// <summary>Correlated images: the second moment of the whitened ones is 1, and the whitening is symmetric.</summary>
    [Fact]
    public void Zca_SecondMoment_IsTheIdentity()
    {
        const int Size = 48;
        var images = Correlated(400, 3, 4);
        var generator = new ImageDataGenerator { FeaturewiseCenter = true, ZcaWhitening = true }.Fit(images);
        var matrix = generator.ZcaWhiteningMatrix!.ToArray<double>();
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < i; j++)
                Assert.Equal(matrix[(i * Size) + j], matrix[(j * Size) + i], 1e-6);
        }

        Assert.InRange(Departure(Whitened(generator, images, Size), 400, Size), 0, 1e-5);
        Assert.InRange(Departure(WhitenedExactly(generator, images, Size), 400, Size), 0, 1e-6);
    }

    /// <summary>With fewer images than numbers only as many directions are kept as images: each image's length becomes √(n − 1) or √n.</summary>
    [Fact]
    public void Zca_FewImages_StaysFinite()
    {
        var images = Correlated(10, 3, 4);
        var generator = new ImageDataGenerator { FeaturewiseCenter = true, ZcaWhitening = true }.Fit(images);
        var white = Whitened(generator, images, 48).Chunk(48).ToArray();
        for (var i = 0; i < 10; i++)
        {
            for (var j = 0; j < 10; j++)
                Assert.Equal(i == j ? 10 : 0, white[i].Zip(white[j], (x, y) => x * y).Sum(), 1e-3);
        }
    }

    [Fact]
    public void Standardize_NotFitted_SaysSo()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new ImageDataGenerator { FeaturewiseCenter = true }.Flow(ImageDataGeneratorTests.Images(3)));
        Assert.Equal("FeaturewiseCenter needs what is learned from the training images. Call Fit(images) first.", error.Message);
    }

    /// <summary>Each pixel noise of its own and a share of its left neighbour.</summary>
    internal static Tensor Correlated(int count, int channels, int side)
    {
        var generator = new Philox(5, "correlated");
        var pixels = new float[count * channels * side * side];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = (float)(generator.NextNormal() + (i % side == 0 ? 0.5 : 0.8 * pixels[i - 1]));
        return Tensor.From(pixels, new Shape(count, channels, side, side));
    }

    private static double[] Whitened(ImageDataGenerator generator, Tensor images, int size) =>
        generator.Standardize(images.Reshape([images.Shape[0], images.Shape[1], images.Shape[2], size / images.Shape[1] / images.Shape[2]])).ToArray<double>();

    internal static double[] WhitenedExactly(ImageDataGenerator generator, Tensor images, int size)
    {
        var (count, plane) = (images.Shape[0], images.Shape[2] * images.Shape[3]);
        var centred = images.ToArray<double>().Select((pixel, i) => pixel - generator.Mean![i % size / plane]).ToArray();
        return Tensor.From(centred, new Shape(count, size)).MatMul(generator.ZcaWhiteningMatrix!.To(ElementType.Float64)).ToArray<double>();
    }

    internal static double Departure(double[] white, int count, int size)
    {
        var rows = Tensor.From(white, new Shape(count, size));
        var second = rows.Transpose().MatMul(rows).ToArray<double>();
        return second.Select((value, i) => Math.Abs((value / count) - (i / size == i % size ? 1 : 0))).Max();
    }
}
