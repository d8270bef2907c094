namespace Nadir.Tests.Data.Augmentation;

public sealed class BadAugmentationTests
{
    private static readonly Samples Images = ImageDataGeneratorTests.Images(4);

    public static TheoryData<string, Action, string> Bad => new()
    {
        { "rotation", () => _ = new ImageDataGenerator { RotationRange = -1 }, "RotationRange must be a finite number, 0 or above, got -1" },
        { "shift", () => _ = new ImageDataGenerator { WidthShiftRange = double.NaN }, "shift range must be a finite number, 0 or above, got NaN" },
        { "pixels", () => _ = new ImageDataGenerator { HeightShiftRange = -2 }, "shift range must be a whole number, 0 or above, got -2" },
        { "choices", () => _ = ShiftRange.Of(), "A shift range is a list of finite numbers, at least one" },
        { "zoom", () => _ = new ImageDataGenerator { ZoomRange = 1 }, "zoom range must be at least 0 and below 1, got 1" },
        { "zoom pair", () => _ = new ImageDataGenerator { ZoomRange = (2, 1) }, "A zoom range goes from a number above 0 to one not below it, got 2 to 1" },
        { "brightness", () => _ = new ImageDataGenerator { BrightnessRange = (-1, 1) }, "BrightnessRange goes from a number, 0 or above, to one not below it, got -1 to 1" },
        { "shear", () => _ = new ImageDataGenerator { ShearRange = double.PositiveInfinity }, "ShearRange must be a finite number" },
        { "order", () => _ = new ImageDataGenerator { InterpolationOrder = 6 }, "InterpolationOrder must be from 0 to 5, got 6" },
        { "epsilon", () => _ = new ImageDataGenerator { ZcaEpsilon = 0 }, "ZcaEpsilon must be a finite number above 0, got 0" },
        { "split", () => _ = new ImageDataGenerator { ValidationSplit = 1 }, "ValidationSplit must be at least 0 and below 1, got 1" },
        { "fill", () => _ = new ImageDataGenerator { FillMode = (FillMode)9 }, "FillMode must be one of Nearest, Constant, Reflect, Wrap, got 9" },
        { "rank", () => new ImageDataGenerator().Fit(Tensor.Ones(new Shape(3, 4))), "Images have the shape [N, C, H, W] with DataFormat.ChannelsFirst and floating-point numbers, got Float32 [3, 4]" },
        { "type", () => new ImageDataGenerator().Flow(Tensor.From([1L], new Shape(1, 1, 1, 1)), Tensor.Ones(new Shape(1))), "got Int64 [1, 1, 1, 1]" },
        { "empty image", () => new ImageDataGenerator().RandomTransform(Tensor.Ones(new Shape(1, 0, 3))), "An image has the shape [C, H, W] with DataFormat.ChannelsFirst, got [1, 0, 3]" },
        { "no images", () => new ImageDataGenerator().Fit(Tensor.Ones(new Shape(0, 1, 3, 3))), "Fit learns from images, got none: [0, 1, 3, 3]" },
        { "rounds", () => new ImageDataGenerator().Fit(Images.Inputs, augment: true, rounds: 0), "rounds must be a whole number above 0, got 0" },
        { "not finite", () => new ImageDataGenerator().Fit(Tensor.From([1f, 2, 3, float.NaN], new Shape(2, 1, 1, 2))), "image 1, number 1: images must be finite, got NaN" },
        { "batch", () => new ImageDataGenerator().Flow(Images, 0), "batchSize must be a whole number above 0, got 0" },
        { "subset", () => new ImageDataGenerator().Flow(Images, subset: Subset.Training), "There is no part to keep back: ValidationSplit 0 of 4 images is none" },
        { "classes", () => new ImageDataGenerator { ValidationSplit = 0.5 }.Flow(Images, subset: Subset.Training), "hold the classes [0, 1], the others [2, 3]. Shuffle the images first" },
        { "channels", () => new ImageDataGenerator { FeaturewiseCenter = true }.Fit(Images.Inputs).Standardize(Tensor.Ones(new Shape(3, 9, 8))), "Fit learned from images of 2 × 9 × 8 (C × H × W), got 3 × 9 × 8" },
        { "whitened shape", () => new ImageDataGenerator { FeaturewiseCenter = true, ZcaWhitening = true }.Fit(Images.Inputs).Standardize(Tensor.Ones(new Shape(2, 8, 9))), "Fit learned from images of 2 × 9 × 8 (C × H × W), got 2 × 8 × 9" },
        { "transform", () => new ImageDataGenerator().ApplyTransform(ImageDataGeneratorTests.One(Images.Inputs, 0), new ImageTransform { Zx = 0 }), "Zx must be a finite number above 0, got 0" },
        { "function", () => new ImageDataGenerator { PreprocessingFunction = image => image.Reshape([144]) }.Standardize(ImageDataGeneratorTests.One(Images.Inputs, 0)), "PreprocessingFunction got an image of [2, 9, 8] and gave [144]. Let it keep the shape" },
        { "alpha", () => _ = new MixUp(0), "alpha must be a finite number above 0, got 0" },
        { "number of classes", () => new MixUp().Apply(Images, new Philox(1, "a")), "MixUp mixes rows of a number for each class, and a batch of class numbers does not tell how many there are. Pass classes" },
        { "too few classes", () => new CutMix(classes: 2).Apply(Images, new Philox(1, "a")), "2" },
        { "no image", () => new CutMix(classes: 2).Apply(new Samples(Tensor.Ones(new Shape(2, 3)), Tensor.Ones(new Shape(2))), new Philox(1, "a")), "CutMix takes images [N, C, H, W] of floating-point numbers, got Float32 [2, 3]" },
        { "scale", () => _ = new RandomErasing { Scale = (0.5, 0.2) }, "Scale goes from a share above 0 to one not below it and at most 1, got 0.5 to 0.2" },
        { "ratio", () => _ = new RandomErasing { Ratio = (0, 1) }, "Ratio goes from a number above 0 to one not below it, got 0 to 1" },
        { "values", () => new RandomErasing { Value = [1, 2, 3] }.Apply(Images, new Philox(1, "a")), "RandomErasing fills with one value or one a channel, got 3 values for 2 channels" },
        { "magnitude", () => _ = new RandAugment(magnitude: 31), "magnitude must be at least 0 and below numMagnitudeBins 31, got 31" },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void BadInput_IsRefusedAndExplained(string what, Action act, string message)
    {
        var error = Record.Exception(act);
        Assert.True(error is ArgumentException or DataException, $"{what}: {error}");
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Conflicts_AreListedAndToldOnce()
    {
        var told = new List<string>();
        var generator = new ImageDataGenerator
        {
            ZcaWhitening = true,
            FeaturewiseStdNormalization = true,
            SamplewiseStdNormalization = true,
            Cval = 3,
            Warn = told.Add,
        };
        Assert.Equal(4, generator.Conflicts.Count);
        Assert.Contains("ZcaWhitening needs FeaturewiseCenter", generator.Conflicts[0], StringComparison.Ordinal);
        Assert.Contains("FeaturewiseStdNormalization is left out", generator.Conflicts[1], StringComparison.Ordinal);
        Assert.Contains("SamplewiseStdNormalization needs SamplewiseCenter", generator.Conflicts[2], StringComparison.Ordinal);
        Assert.Contains("Cval 3 is used by FillMode.Constant alone", generator.Conflicts[3], StringComparison.Ordinal);
        generator.Fit(Images.Inputs);
        Assert.Equal(4, generator.Flow(Images).Sum(batch => batch.Count));
        Assert.Equal(generator.Conflicts, told);
        Assert.Null(generator.Std);
        Assert.NotNull(generator.ZcaWhiteningMatrix);
        Assert.Empty(new ImageDataGenerator { FeaturewiseCenter = true, FeaturewiseStdNormalization = true }.Conflicts);
        Assert.Single(new ImageDataGenerator { FeaturewiseStdNormalization = true }.Conflicts);
    }
}
