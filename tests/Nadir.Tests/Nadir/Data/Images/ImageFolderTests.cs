namespace Nadir.Tests.Data.Images;

public sealed class ImageFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public ImageFolderTests()
    {
        for (var i = 0; i < 10; i++)
        {
            var path = Path.Combine(folder, i % 2 == 0 ? "b" : "A");
            Directory.CreateDirectory(path);
            new Image(4, 2, 1, [.. Enumerable.Repeat((byte)(20 * i), 8)]).SavePng(Path.Combine(path, FormattableString.Invariant($"{i}.png")));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Read_Folders_AreClassesInOrder()
    {
        var samples = ImageFolder.Read(folder, 3, 5);

        Assert.Equal(["A", "b"], samples.ClassNames!);
        Assert.Equal(new Shape(10, 3, 5, 3), samples.Inputs.Shape);
        Assert.Equal([0L, 0, 0, 0, 0, 1, 1, 1, 1, 1], samples.Targets.ToArray<long>());
        Assert.Equal(20 / 255f, samples.Inputs.ToArray<float>()[0]);
    }

    [Fact]
    public void Stream_EqualsRead_AndShufflesByPass()
    {
        var all = ImageFolder.Read(folder, 2, 2).Inputs.ToArray<float>();
        var streamed = ImageFolder.Stream(folder, 2, 2, 4, new ImageFolderOptions { Workers = 2 });
        var shuffled = ImageFolder.Stream(folder, 2, 2, 4, new ImageFolderOptions { Shuffle = true, Seed = 3 });

        Assert.Equal(all, Values(streamed, 0));
        Assert.Equal(Values(shuffled, 1), Values(shuffled, 1));
        Assert.NotEqual(Values(shuffled, 0), Values(shuffled, 1));
        Assert.Equal([4, 4, 2], streamed.Select(static batch => batch.Count));
    }

    [Fact]
    public void Split_PartsShareNothing()
    {
        var parts = new[] { ImageSubset.Training, ImageSubset.Validation }.Select(subset =>
            ImageFolder.Read(folder, 1, 1, new ImageFolderOptions { Subset = subset, ValidationShare = 0.3, Color = ImageColor.Grey }).Inputs.ToArray<float>()).ToArray();

        Assert.Equal((7, 3), (parts[0].Length, parts[1].Length));
        Assert.Equal(10, parts.SelectMany(static part => part).Distinct().Count());
    }

    [Fact]
    public void Read_DamagedFile_IsNamedOrSkipped()
    {
        File.Copy(Path.Combine(ReferenceImages.Folder(), "make_images.py"), Path.Combine(folder, "A", "broken.jpg"));
        var skipped = new List<string>();

        Assert.EndsWith("broken.jpg", Assert.Throws<DataException>(() => ImageFolder.Read(folder, 2, 2)).Path, StringComparison.Ordinal);
        Assert.Equal(10, ImageFolder.Read(folder, 2, 2, new ImageFolderOptions { Skipped = error => skipped.Add(error.Path!) }).Count);
        Assert.Single(skipped);
    }

    [Fact]
    public void Read_LinksAndHiddenFiles_ArePassedOver()
    {
        var outside = Directory.CreateTempSubdirectory().FullName;
        try
        {
            new Image(1, 1, 1, new byte[1]).SavePng(Path.Combine(outside, "x.png"));
            Directory.CreateSymbolicLink(Path.Combine(folder, "c"), outside);
            File.CreateSymbolicLink(Path.Combine(folder, "A", "link.png"), Path.Combine(outside, "x.png"));
            File.Copy(Path.Combine(outside, "x.png"), Path.Combine(folder, "A", ".hidden.png"));

            Assert.Equal((10, 2), (ImageFolder.Read(folder, 2, 2).Count, ImageFolder.Read(folder, 2, 2).ClassNames!.Count));
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
        }
    }

    [Fact]
    public void Read_NothingThere_SaysSo()
    {
        Assert.Contains("Check the spelling", Assert.Throws<DataException>(() => ImageFolder.Read(folder + "x", 2, 2)).Message, StringComparison.Ordinal);
        Assert.Contains("set Flat", Assert.Throws<DataException>(() => ImageFolder.Read(Path.Combine(folder, "A"), 2, 2)).Message, StringComparison.Ordinal);
        Assert.Equal(10, ImageFolder.Read(folder, 2, 2, new ImageFolderOptions { Flat = true }).Count);
    }

    [Fact]
    public void Read_CropToAspect_TakesTheMiddle()
    {
        var wide = Path.Combine(folder, "A", "wide");
        Directory.CreateDirectory(wide);
        new Image(6, 2, 1, [0, 0, 50, 100, 0, 0, 0, 0, 150, 200, 0, 0]).SavePng(Path.Combine(wide, "wide.png"));
        var options = new ImageFolderOptions { Flat = true, Color = ImageColor.Grey, CropToAspect = true };

        Assert.Equal([50 / 255f, 100 / 255f, 150 / 255f, 200 / 255f], ImageFolder.Read(wide, 2, 2, options).Inputs.ToArray<float>());
        Assert.NotEqual(50 / 255f, ImageFolder.Read(wide, 2, 2, options with { CropToAspect = false }).Inputs.ToArray<float>()[0]);

        // Of two columns in the middle the left one.
        Assert.Equal([50 / 255f, 150 / 255f], ImageFolder.Read(wide, 1, 2, options).Inputs.ToArray<float>());
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.5)]
    public void Split_StreamedAndRead_IsTheSame(double share)
    {
        foreach (var subset in new[] { ImageSubset.Training, ImageSubset.Validation })
        {
            var options = new ImageFolderOptions { Subset = subset, ValidationShare = share, Seed = 8, Color = ImageColor.Grey };
            var streamed = Values(ImageFolder.Stream(folder, 1, 1, 3, options with { Shuffle = true }), 2);
            Assert.Equal(ImageFolder.Read(folder, 1, 1, options).Inputs.ToArray<float>().Order(), streamed.Order());
            Assert.Equal(subset == ImageSubset.Validation ? (int)(10 * share) : 10 - (int)(10 * share), streamed.Length);
        }

        Assert.NotEqual(
            ImageFolder.Read(folder, 1, 1, new ImageFolderOptions { Subset = ImageSubset.Validation, ValidationShare = share, Seed = 8 }).Inputs.ToArray<float>(),
            ImageFolder.Read(folder, 1, 1, new ImageFolderOptions { Subset = ImageSubset.Validation, ValidationShare = share, Seed = 9 }).Inputs.ToArray<float>());
    }

    [Fact]
    public void Stream_OneOrTwoWorkers_GivesTheSame()
    {
        var options = new ImageFolderOptions { Shuffle = true, Seed = 5 };
        var (one, two) = (ImageFolder.Stream(folder, 2, 2, 3, options with { Workers = 1 }), ImageFolder.Stream(folder, 2, 2, 3, options with { Workers = 2 }));

        for (var pass = 0; pass < 5; pass++)
        {
            Assert.Equal(Values(one, pass), Values(two, pass));
            Assert.Equal(one.Pass(pass).SelectMany(static batch => batch.Targets.ToArray<long>()), two.Pass(pass).SelectMany(static batch => batch.Targets.ToArray<long>()));
        }
    }

    [Fact]
    public void Stream_SkippedFiles_LeaveWholeBatches()
    {
        foreach (var name in new[] { "A/x.jpg", "b/0a.png", "b/zz.bmp" })
            File.WriteAllBytes(Path.Combine(folder, name), [1, 2, 3]);
        var skipped = new List<string>();
        var options = new ImageFolderOptions { Workers = 2, Skipped = error => skipped.Add(Path.GetFileName(error.Path!)) };

        Assert.Equal([4, 4, 2], ImageFolder.Stream(folder, 2, 2, 4, options).Pass(0).Select(static batch => batch.Count));
        Assert.Equal(["0a.png", "x.jpg", "zz.bmp"], skipped.Order(StringComparer.Ordinal));
    }

    private static float[] Values(Dataset<Samples> batches, int pass) => [.. batches.Pass(pass).SelectMany(static batch => batch.Inputs.ToArray<float>())];
}
