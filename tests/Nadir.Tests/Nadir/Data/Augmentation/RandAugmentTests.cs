using System.Text.Json;
using Nadir.Tests.Architecture;

namespace Nadir.Tests.Data.Augmentation;

public sealed class RandAugmentTests
{
    private static readonly JsonElement Figures =
        JsonDocument.Parse(File.ReadAllText(Repository.Path("tests", "Nadir.Tests", "Nadir", "Data", "Augmentation", "operations.json"))).RootElement;

    /// <summary>Every operation against Pillow's (operations.py): moved pixels and levels exactly, blends to a level, which Pillow cuts off.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    public void Operations_OfAnImage_EqualPillows(double white)
    {
        var levels = Figures.GetProperty("image").EnumerateArray().Select(level => level.GetInt32()).ToArray();
        var names = new HashSet<string>();
        foreach (var one in Figures.GetProperty("cases").EnumerateArray())
        {
            var operation = ImageOperation.All.Single(operation => operation.Name == one.GetProperty("name").GetString());
            names.Add(operation.Name);
            var image = new ImagePlanes(3, 24, 20, DataFormat.ChannelsFirst, [.. levels.Select(level => (float)(level * white / 255))]);
            var wanted = one.GetProperty("result").EnumerateArray().Select(level => level.GetInt32()).ToArray();
            var got = operation.Apply(image, one.GetProperty("strength").GetDouble(), white);
            var tolerance = operation.Name is "Brightness" or "Color" or "Contrast" or "Sharpness" or "AutoContrast" ? 1.5 : 0.001;
            for (var i = 0; i < wanted.Length; i++)
                Assert.True(Math.Abs((got[i] * 255 / white) - wanted[i]) <= tolerance, $"{operation.Name} {one.GetProperty("strength")}: number {i} is {got[i] * 255 / white}, Pillow's {wanted[i]}");
        }

        Assert.Equal(ImageOperation.All.Select(operation => operation.Name).Order(), names.Order());
    }

    /// <summary>torchvision's _augmentation_space(31, (331, 662)) at magnitudes 9 and 30.</summary>
    [Theory]
    [InlineData("ShearX", 0.09, 0.3, true)]
    [InlineData("TranslateX", 90, 300, true)]
    [InlineData("TranslateY", 45, 150, true)]
    [InlineData("Rotate", 9, 30, true)]
    [InlineData("Brightness", 0.27, 0.9, true)]
    [InlineData("Sharpness", 0.27, 0.9, true)]
    [InlineData("Posterize", 7, 4, false)]
    [InlineData("Solarize", 178.5, 0, false)]
    [InlineData("Equalize", 0, 0, false)]
    public void Strength_OfAMagnitude_IsTorchvisions(string name, double ninth, double last, bool isSigned)
    {
        var operation = ImageOperation.All.Single(operation => operation.Name == name);
        var image = new ImagePlanes(3, 331, 662, DataFormat.ChannelsFirst, []);
        Assert.Equal(ninth, operation.Strength(image, 9, 31), 1e-9);
        Assert.Equal(last, operation.Strength(image, 30, 31), 1e-9);
        Assert.Equal(isSigned, operation.IsSigned);
    }

    [Fact]
    public void Apply_ImageAndBatch_KeepShapeAndRangeAndRepeat()
    {
        var images = Tensor.Uniform(new Shape(20, 3, 12, 9), new Philox(1, "images"));
        var batch = new Samples(images, Tensor.From([.. Enumerable.Range(0, 20).Select(i => (long)i)]));
        var augmentation = new RandAugment(3, 20);
        var first = augmentation.Apply(batch, new Philox(4, "a"));
        Assert.Equal(images.Shape, first.Inputs.Shape);
        Assert.All(first.Inputs.ToArray<float>(), pixel => Assert.InRange(pixel, 0, 1.000001f));
        using (Parallelism.Limit(1))
            Assert.Equal(first.Inputs.ToArray<float>(), augmentation.Apply(batch, new Philox(4, "a")).Inputs.ToArray<float>());
        Assert.NotEqual(first.Inputs.ToArray<float>(), augmentation.Apply(batch, new Philox(5, "a")).Inputs.ToArray<float>());
        Assert.Equal(batch.Targets.ToArray<long>(), first.Targets.ToArray<long>());
        Assert.Equal(ImageDataGeneratorTests.One(images, 0).Shape, augmentation.Apply(ImageDataGeneratorTests.One(images, 0), new Philox(1, "a")).Shape);
    }
}
