using Nadir.Tests.Saving;

namespace Nadir.Tests.Data;

public sealed class IdxFolderTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    [Theory]
    [InlineData("images-idx3-ubyte", "labels-idx1-ubyte", false)]
    [InlineData("images-idx3-ubyte.gz", "labels-idx1-ubyte.gz", false)]
    [InlineData("train-images.idx3-ubyte", "train-labels.idx1-ubyte", false)]
    [InlineData("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte", true)]
    public void Folder_UnderEveryName_IsRead(string images, string labels, bool withTest)
    {
        Write(images, IdxBytes.Images(3));
        Write(labels, IdxBytes.Labels(9, 0, 4));
        if (withTest)
        {
            Write("t10k-images-idx3-ubyte", IdxBytes.Images(1));
            Write("t10k-labels.idx1-ubyte.gz", IdxBytes.Labels(5));
        }

        var split = IdxFolder.Read(scratch.Path);
        Assert.Equal(new Shape(3, 1, 2, 3), split.Train.Inputs.Shape);
        Assert.Equal([9, 0, 4], split.Train.Targets.ToArray<long>());
        Assert.Equal([0, 7 / 255f, 14 / 255f], split.Train.Inputs.ToArray<float>()[..3]);
        Assert.Equal(10, split.Train.ClassNames!.Count);
        Assert.Equal(withTest ? 5 : null, split.Test?.Targets[0]);
    }

    [Fact]
    public void ClassNames_Given_AreCarried()
    {
        Write("images-idx3-ubyte", IdxBytes.Images(2));
        Write("labels-idx1-ubyte", IdxBytes.Labels(0, 1));

        Assert.Equal(["shirt", "shoe"], IdxFolder.Read(scratch.Path, 2, ["shirt", "shoe"]).Train.ClassNames);
        Assert.Throws<ArgumentException>(() => IdxFolder.Read(scratch.Path, 3, ["shirt", "shoe"]));
    }

    [Fact]
    public void FashionSample_OfTheRealFiles_IsRead()
    {
        var source = DataSource.Load(SharedData.PathOf("fashion_mnist_sample"));
        var targets = source.Split.Train.Targets.ToArray<long>();

        Assert.Equal(new Shape(900, 1, 28, 28), source.Split.Train.Inputs.Shape);
        Assert.All(targets.GroupBy(label => label), group => Assert.Equal(90, group.Count()));
        Assert.Null(source.Split.Test);
    }

    [Fact]
    public void Mnist_OfTheRealFiles_HasItsLabels()
    {
        var split = IdxFolder.Read(SharedData.PathOf("mnist"));

        // The first labels of both files, as published everywhere.
        Assert.Equal([5, 0, 4, 1, 9, 2, 1, 3, 1, 4], split.Train.Targets[..10].ToArray<long>());
        Assert.Equal([7, 2, 1, 0, 4, 1, 4, 9, 5, 9], split.Test!.Targets[..10].ToArray<long>());
        Assert.Equal(new Shape(60000, 1, 28, 28), split.Train.Inputs.Shape);

        // Mean and deviation of the training pixels that the field normalises by: 0.1307 and 0.3081.
        var pixels = split.Train.Inputs.AsSpan<float>();
        var (sum, squares) = (0.0, 0.0);
        foreach (var pixel in pixels)
        {
            sum += pixel;
            squares += (double)pixel * pixel;
        }

        Assert.Equal(0.1307, sum / pixels.Length, 5e-5);
        Assert.Equal(0.3081, Math.Sqrt((squares / pixels.Length) - (sum / pixels.Length * (sum / pixels.Length))), 5e-5);
    }

    [Fact]
    public void Images_PackedToAHundredth_AreReadWhole()
    {
        var grey = new byte[100 * 28 * 28];
        grey[^1] = 51;
        Write("images-idx3-ubyte.gz", IdxBytes.Array([100, 28, 28], grey));
        Write("labels-idx1-ubyte", IdxBytes.Labels(new byte[100]));

        var pixels = IdxFolder.Read(scratch.Path).Train.Inputs.ToArray<float>();
        Assert.Equal(0.2f, pixels[^1]);
        Assert.All(pixels[..^1], pixel => Assert.Equal(0, pixel));
    }

    [Fact]
    public void Images_ThatPromiseALot_CostNoMemoryBeforeTheyAreCounted()
    {
        const int Promised = 40_000;
        Write("images-idx3-ubyte.gz", IdxBytes.Array([Promised, 28, 28], new byte[(Promised - 1) * 28 * 28]));
        Write("labels-idx1-ubyte", IdxBytes.Labels(0));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<DataException>(() => IdxFolder.Read(scratch.Path));
        Assert.Contains("ends after 31359216", error.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    public void Dispose() => scratch.Dispose();

    private void Write(string name, byte[] bytes) =>
        File.WriteAllBytes(scratch[name], name.EndsWith(".gz", StringComparison.Ordinal) ? IdxBytes.Packed(bytes) : bytes);
}
