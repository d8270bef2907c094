using Nadir.Figures;
using Nadir.Pictures;
using Nadir.Tests.Figures;

namespace Nadir.Tests.Pictures;

public sealed class AugmentationPictureTests
{
    private static readonly Samples Digits = Datasets.Digits().Train;

    [Fact]
    public void Augmentations_OfAGenerator_AreApproved() => Approval.Verify(
        Draw.Augmentations(Digits, new ImageDataGenerator { RotationRange = 20, WidthShiftRange = 0.2, HeightShiftRange = 0.2, HorizontalFlip = true }, rows: 2, changes: 4).ToSvg(),
        "augmentations.svg");

    [Fact]
    public void Augmentations_OfBatches_ShowOriginalsFirst()
    {
        var grid = Assert.IsType<ImageGridTrace>(Assert.Single(Draw.Augmentations(Digits, new CutMix(classes: 10), rows: 3, changes: 5).Traces));
        Assert.Equal(6, grid.Columns);
        Assert.Equal(18, grid.Images.Count);
        Assert.Equal(["1", "2", "3", "4", "5"], grid.Captions.Take(6).Skip(1));
        Assert.Equal($"{Digits.Targets.ToArray<long>()[1]}", grid.Captions[6]);
        var second = Digits.Inputs[1..2].ToArray<float>();
        Assert.All(second.Index(), pixel => Assert.Equal(pixel.Item * 255, grid.Images[6][pixel.Index / 28, pixel.Index % 28], 0.51));
    }

    [Fact]
    public void Augmentations_ChannelsLast_AreTheSamePicture()
    {
        var first = new Samples(Digits.Inputs[..3], Digits.Targets[..3]);
        var last = new Samples(first.Inputs.Reshape([3, 28, 28, 1]), first.Targets);
        string Svg(Samples samples, DataFormat format) => Draw.Augmentations(samples, new ImageDataGenerator { RotationRange = 40, DataFormat = format }).ToSvg();
        Assert.Equal(Svg(first, DataFormat.ChannelsFirst), Svg(last, DataFormat.ChannelsLast));
    }

    [Fact]
    public void Augmentations_OfTables_AreRefused()
    {
        var error = Assert.Throws<ShapeException>(() => Draw.Augmentations(Datasets.Moons().Train, new ImageDataGenerator()));
        Assert.Contains("Augmentations draws images [N, C, H, W]", error.Message, StringComparison.Ordinal);
    }
}
