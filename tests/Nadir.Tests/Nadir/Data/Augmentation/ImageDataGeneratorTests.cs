namespace Nadir.Tests.Data.Augmentation;

public sealed class ImageDataGeneratorTests
{
    private static readonly ImageDataGenerator Everything = new()
    {
        RotationRange = 30,
        WidthShiftRange = 0.2,
        HeightShiftRange = 3,
        ShearRange = 10,
        ZoomRange = 0.2,
        ChannelShiftRange = 0.1,
        BrightnessRange = (0.5, 1.5),
        HorizontalFlip = true,
        VerticalFlip = true,
        FillMode = FillMode.Reflect,
        SamplewiseCenter = true,
        SamplewiseStdNormalization = true,
    };

    [Fact]
    public void Flow_AnyBatchSizeAndThreads_GivesTheSameImages()
    {
        var samples = Images(37);
        var whitening = new ImageDataGenerator { FeaturewiseCenter = true, ZcaWhitening = true, RotationRange = 20 }.Fit(samples.Inputs);
        foreach (var generator in new[] { Everything, whitening })
        {
            var wanted = Collect(generator.Flow(samples, 37, seed: 3), 1);
            foreach (var size in new[] { 1, 5, 32, 100 })
                Assert.Equal(wanted, Collect(generator.Flow(samples, size, seed: 3), 1));
            using (Parallelism.Limit(1))
                Assert.Equal(wanted, Collect(generator.Flow(samples, 8, seed: 3), 1));
            Assert.NotEqual(wanted, Collect(generator.Flow(samples, 37, seed: 3), 2));
            Assert.NotEqual(wanted, Collect(generator.Flow(samples, 37, seed: 4), 1));
        }
    }

    [Fact]
    public void Flow_WithoutShuffle_ChangesAnImageAsWithIt()
    {
        var samples = Images(20);
        var ordered = Everything.Flow(samples, 20, shuffle: false, seed: 1).First();
        var shuffled = Everything.Flow(samples, 20, seed: 1).First();
        Assert.Equal(samples.Targets.ToArray<long>(), ordered.Targets.ToArray<long>());
        Assert.NotEqual(samples.Targets.ToArray<long>(), shuffled.Targets.ToArray<long>());
        foreach (var (label, at) in shuffled.Targets.ToArray<long>().Select((label, at) => (label, at)))
            Assert.Equal(One(ordered.Inputs, (int)label).ToArray<float>(), One(shuffled.Inputs, at).ToArray<float>());
    }

    [Fact]
    public void Flow_OfAStream_IsTheFlowOfItsImagesInOrder()
    {
        var samples = Images(11);
        var wanted = Collect(Everything.Flow(samples, shuffle: false, seed: 3), 1);
        Assert.Equal(wanted, Collect(Everything.Flow(Dataset.From(samples).Batch(4), seed: 3), 1));
        Assert.Equal(3, Everything.Flow(Dataset.From(samples).Batch(4)).Count);
    }

    [Fact]
    public void Flow_Shapes_AreThoseOfTheData()
    {
        var samples = Images(10);
        var flow = Everything.Flow(samples.Inputs, samples.Targets, batchSize: 4, sampleWeight: Tensor.Ones(new Shape(10)));
        Assert.Equal(3, flow.Count);
        Assert.Equal([4, 4, 2], flow.Select(batch => batch.Count));
        Assert.All(flow, batch => Assert.Equal(samples.InputShape, batch.InputShape));
        Assert.All(flow, batch => Assert.Equal(batch.Count, batch.Weights!.Count));
    }

    [Fact]
    public void Subset_IsTheFirstShareAndTheRest()
    {
        var samples = new Samples(Images(10).Inputs, Tensor.From([0L, 1, 0, 1, 0, 1, 0, 1, 0, 1]));
        var numbered = new Samples(samples.Inputs, Tensor.From([.. Enumerable.Range(0, 10).Select(i => (double)i)], new Shape(10)));
        var generator = new ImageDataGenerator { ValidationSplit = 0.39 };
        double[] Of(Subset? subset) => [.. generator.Flow(numbered, shuffle: false, subset: subset).SelectMany(batch => batch.Targets.ToArray<double>())];
        Assert.Equal([0, 1, 2], Of(Subset.Validation));
        Assert.Equal([3, 4, 5, 6, 7, 8, 9], Of(Subset.Training));
        Assert.Equal(10, Of(null).Length);
        Assert.Equal(7, generator.Flow(samples, subset: Subset.Training).Sum(batch => batch.Count));
    }

    [Fact]
    public void Transform_OfNothing_LeavesTheImage()
    {
        var image = One(Images(1).Inputs, 0);
        Assert.Equal(image.ToArray<float>(), new ImageDataGenerator().ApplyTransform(image, new ImageTransform()).ToArray<float>());
        Assert.Equal(image.ToArray<float>(), new ImageDataGenerator().RandomTransform(image, 5).ToArray<float>());
        foreach (var order in Enumerable.Range(0, 6))
        {
            var full = new ImageDataGenerator { InterpolationOrder = order }.ApplyTransform(image, new ImageTransform { Theta = 360 });
            Assert.All(image.ToArray<float>().Zip(full.ToArray<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
        }
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Flip_Twice_GivesTheImageBack(bool horizontal, bool vertical)
    {
        var image = One(Images(1).Inputs, 0);
        var flip = new ImageTransform { FlipHorizontal = horizontal, FlipVertical = vertical };
        foreach (var format in new[] { DataFormat.ChannelsFirst, DataFormat.ChannelsLast })
        {
            var generator = new ImageDataGenerator { DataFormat = format };
            var once = generator.ApplyTransform(image, flip);
            Assert.NotEqual(image.ToArray<float>(), once.ToArray<float>());
            Assert.Equal(image.ToArray<float>(), generator.ApplyTransform(once, flip).ToArray<float>());
        }

        var flipped = new ImageDataGenerator().ApplyTransform(image, flip);
        Assert.Equal(image[1, vertical ? -2 : 1, horizontal ? -4 : 3], flipped[1, 1, 3]);
    }

    /// <summary>The order is: moved, channels shifted, mirrored, brightened; each by hand.</summary>
    [Fact]
    public void ApplyTransform_InOrder_ShiftsClipsMirrorsBrightens()
    {
        var image = Tensor.From([0.1f, 0.5f, 0.9f, 0.2f, 0.4f, 0.6f], new Shape(2, 1, 3));
        var changed = new ImageDataGenerator().ApplyTransform(
            image, new ImageTransform { Tx = 1, ChannelShiftIntensity = 0.2, FlipHorizontal = true, Brightness = 2 });

        // Shifted: 0.5 0.9 0.9, 0.4 0.6 0.6; plus 0.2 within [0.4, 0.9]: 0.7 0.9 0.9, 0.6 0.8 0.8; twice, to white: 1.
        Assert.Equal([1, 1, 1, 1, 1, 1], changed.ToArray<float>());
        var darker = new ImageDataGenerator().ApplyTransform(
            image, new ImageTransform { Tx = 1, ChannelShiftIntensity = 0.2, FlipHorizontal = true, Brightness = 0.5 });
        float[] wanted = [0.45f, 0.45f, 0.35f, 0.4f, 0.4f, 0.3f];
        Assert.All(wanted.Zip(darker.ToArray<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }

    [Fact]
    public void GetRandomTransform_DrawsWithinTheRanges()
    {
        var generator = new ImageDataGenerator
        {
            RotationRange = 20,
            WidthShiftRange = 0.25,
            HeightShiftRange = ShiftRange.Of(1, 4),
            ShearRange = 5,
            ZoomRange = (0.5, 1.25),
            ChannelShiftRange = 30,
            BrightnessRange = (0.2, 0.7),
            HorizontalFlip = true,
        };
        var drawn = Enumerable.Range(0, 2000).Select(seed => generator.GetRandomTransform(new Shape(3, 10, 40), (ulong)seed)).ToList();
        Spread(drawn.Select(one => one.Theta), -20, 20);
        Spread(drawn.Select(one => one.Tx), -10, 10);
        Spread(drawn.Select(one => one.Shear), -5, 5);
        Spread(drawn.Select(one => one.Zx), 0.5, 1.25);
        Spread(drawn.Select(one => one.Zy), 0.5, 1.25);
        Spread(drawn.Select(one => one.ChannelShiftIntensity!.Value), -30, 30);
        Spread(drawn.Select(one => one.Brightness!.Value), 0.2, 0.7);
        Assert.Equal([-4, -1, 1, 4], drawn.Select(one => one.Ty).Distinct().Order());
        Assert.InRange(drawn.Count(one => one.FlipHorizontal), 900, 1100);
        Assert.DoesNotContain(drawn, one => one.FlipVertical);
        var pixels = new ImageDataGenerator { WidthShiftRange = 3, HeightShiftRange = 2.5 };
        var more = Enumerable.Range(0, 500).Select(seed => pixels.GetRandomTransform(new Shape(3, 10, 40), (ulong)seed)).ToList();
        Assert.Equal([-2, -1, 0, 1, 2], more.Select(one => one.Tx).Distinct().Order());
        Spread(more.Select(one => one.Ty), -2.5, 2.5);
    }

    /// <summary>With the option, all others keep their numbers.</summary>
    [Fact]
    public void GetRandomTransform_OneMoreOption_MovesNoOthersNumbers()
    {
        var one = new ImageDataGenerator { ZoomRange = 0.3 }.GetRandomTransform(new Shape(1, 8, 8), 9);
        var two = new ImageDataGenerator { ZoomRange = 0.3, RotationRange = 10, HeightShiftRange = 2 }.GetRandomTransform(new Shape(1, 8, 8), 9);
        Assert.Equal((one.Zx, one.Zy), (two.Zx, two.Zy));
    }

    [Fact]
    public void PreprocessingFunction_SeesTheImageInItsFormatBeforeRescaling()
    {
        var seen = new Shape();
        var generator = new ImageDataGenerator
        {
            DataFormat = DataFormat.ChannelsLast,
            Rescale = 2,
            PreprocessingFunction = image =>
            {
                seen = image.Shape;
                return image + 1;
            },
        };
        var image = Tensor.Full(new Shape(4, 5, 3), 3);
        Assert.All(generator.Standardize(image).ToArray<float>(), pixel => Assert.Equal(8, pixel));
        Assert.Equal(new Shape(4, 5, 3), seen);
    }

    private static void Spread(IEnumerable<double> numbers, double from, double to)
    {
        var all = numbers.ToList();
        Assert.All(all, number => Assert.InRange(number, from, to));
        Assert.InRange(all.Min(), from, from + ((to - from) * 0.05));
        Assert.InRange(all.Max(), to - ((to - from) * 0.05), to);
    }

    internal static Samples Images(int count, int channels = 2, int height = 9, int width = 8) => new(
        Tensor.Uniform(new Shape(count, channels, height, width), new Philox(1, "images")), Tensor.From([.. Enumerable.Range(0, count).Select(i => (long)i)]));

    internal static Tensor One(Tensor images, int number) =>
        images[number..(number + 1)].Reshape([.. images.Shape[1..].ToArray()]);

    /// <summary>All images of a pass by their labels.</summary>
    private static float[][] Collect(Dataset<Samples> flow, int pass) =>
        [.. flow.Pass(pass).SelectMany(batch => batch.Targets.ToArray<long>().Zip(batch.Inputs.ToArray<float>().Chunk(batch.InputShape.Count)))
            .OrderBy(pair => pair.First).Select(pair => pair.Second)];
}
