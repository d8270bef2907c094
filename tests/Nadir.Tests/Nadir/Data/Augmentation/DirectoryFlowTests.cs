namespace Nadir.Tests.Data.Augmentation;

public sealed class DirectoryFlowTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public DirectoryFlowTests()
    {
        for (var i = 0; i < 8; i++)
        {
            var path = Path.Combine(folder, i < 3 ? "cat" : "dog");
            Directory.CreateDirectory(path);
            new Image(2, 1, 1, [(byte)(10 * i), (byte)((10 * i) + 100)]).SavePng(Path.Combine(path, FormattableString.Invariant($"{i}.png")));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void FlowFromDirectory_WithoutChanges_GivesTheFiles()
    {
        var batches = new ImageDataGenerator().FlowFromDirectory(folder, (1, 2), ImageColor.Grey, batchSize: 3, shuffle: false).ToArray();

        Assert.Equal([3, 3, 2], batches.Select(static batch => batch.Count));
        Assert.Equal(new Shape(3, 1, 1, 2), batches[0].Inputs.Shape);
        Assert.Equal(
            Enumerable.Range(0, 8).SelectMany(static i => new[] { 10f * i, (10f * i) + 100 }),
            batches.SelectMany(static batch => batch.Inputs.ToArray<float>()).Select(static level => MathF.Round(level, 3)));
        Assert.Equal([1f, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1], batches.SelectMany(static batch => batch.Targets.ToArray<float>()));
        Assert.Equal(["cat", "dog"], batches[0].ClassNames!);
    }

    [Fact]
    public void FlowFromDirectory_ClassMode_MakesTheTargets()
    {
        var generator = new ImageDataGenerator();

        Assert.Equal([0L, 0, 0, 1, 1, 1, 1, 1], generator.FlowFromDirectory(folder, (1, 2), classMode: ClassMode.Sparse, shuffle: false).First().Targets.ToArray<long>());
        var binary = generator.FlowFromDirectory(folder, (1, 2), classMode: ClassMode.Binary, shuffle: false).First().Targets;
        Assert.Equal(new Shape(8, 1), binary.Shape);
        Assert.Equal([0f, 0, 0, 1, 1, 1, 1, 1], binary.ToArray<float>());
        Directory.CreateDirectory(Path.Combine(folder, "emu"));
        File.Copy(Path.Combine(folder, "cat", "0.png"), Path.Combine(folder, "emu", "0.png"));
        Assert.Contains("cat, dog, emu", Assert.Throws<ArgumentException>(() => generator.FlowFromDirectory(folder, classMode: ClassMode.Binary).First()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FlowFromDirectory_Options_ChangeTheImages()
    {
        var generator = new ImageDataGenerator { Rescale = 1 / 255.0, HorizontalFlip = true, DataFormat = DataFormat.ChannelsLast };
        var flow = generator.FlowFromDirectory(folder, (1, 2), seed: 4);
        var values = flow.Pass(1).Single().Inputs;

        Assert.Equal(new Shape(8, 1, 2, 3), values.Shape);
        Assert.InRange(values.ToArray<float>().Max(), 0.5f, 1f);
        Assert.Contains(Rows(values), static row => row[0] < row[3]);
        Assert.Contains(Rows(values), static row => row[0] > row[3]);
        Assert.Equal(values.ToArray<float>(), flow.Pass(1).Single().Inputs.ToArray<float>());
        Assert.NotEqual(values.ToArray<float>(), flow.Pass(2).Single().Inputs.ToArray<float>());
    }

    [Fact]
    public void FlowFromDirectory_Subsets_ShareNothing()
    {
        var generator = new ImageDataGenerator { ValidationSplit = 0.25 };
        var parts = new[] { Subset.Training, Subset.Validation }
            .Select(subset => generator.FlowFromDirectory(folder, (1, 1), ImageColor.Grey, subset: subset).SelectMany(static batch => batch.Inputs.ToArray<float>()).ToArray()).ToArray();

        Assert.Equal((6, 2, 8), (parts[0].Length, parts[1].Length, parts.SelectMany(static part => part).Distinct().Count()));
        Assert.Contains("ValidationSplit is 0", Assert.Throws<ArgumentException>(() => new ImageDataGenerator().FlowFromDirectory(folder, subset: Subset.Training)).Message, StringComparison.Ordinal);
    }

    private static float[][] Rows(Tensor images) => [.. images.ToArray<float>().Chunk(6)];
}
