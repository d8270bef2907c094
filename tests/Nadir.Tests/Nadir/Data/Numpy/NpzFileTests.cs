using Nadir.Tests.Saving;

namespace Nadir.Tests.Data;

public sealed class NpzFileTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    [Fact]
    public void ReadSplit_OfKerasForm_GivesImagesAndClasses()
    {
        var split = NpzFile.ReadSplit(FigureFile.Of("mnist.npz"));
        Assert.Equal(new Shape(3, 1, 4, 5), split.Train.Inputs.Shape);
        Assert.Equal([0, 4 / 255f, 8 / 255f], split.Train.Inputs.ToArray<float>()[..3]);
        Assert.Equal([0, 2, 1], split.Train.Targets.ToArray<long>());
        Assert.Equal(["0", "1", "2"], split.Train.ClassNames);
        Assert.Equal([2], split.Test!.Targets.ToArray<long>());
        Assert.Equal(["cat", "dog", "bird"], NpzFile.ReadSplit(FigureFile.Of("mnist.npz"), ["cat", "dog", "bird"]).Test!.ClassNames);
    }

    [Fact]
    public void ReadSplit_ColorsLast_AreMovedToTheFront()
    {
        var split = NpzFile.ReadSplit(FigureFile.Of("colors.npz"));
        Assert.Equal(new Shape(2, 3, 4, 5), split.Train.Inputs.Shape);

        // Element [1, 3, 4, 2] of [2, 4, 5, 3] is number 119, and twice that is stored.
        Assert.Equal(238 / 255f, (float)split.Train.Inputs[1, 2, 3, 4]);
        Assert.Equal([0, 1], split.Train.Targets.ToArray<long>());
        Assert.Null(split.Test);
    }

    [Fact]
    public void ReadSplit_Values_StayValues()
    {
        var split = NpzFile.ReadSplit(FigureFile.Of("values.npz"));
        Assert.Equal((ElementType.Float32, ElementType.Float32), (split.Train.Inputs.ElementType, split.Train.Targets.ElementType));
        Assert.Equal([0.5, 1.5, 2.5], split.Train.Targets.ToArray<double>());
        Assert.Null(split.Train.ClassNames);
    }

    [Fact]
    public void ReadSplit_WhatDoesNotFit_SaysWhy()
    {
        var two = Tensor.From<float>([1, 2]);
        Refuses([new("inputs", two)], "no array x_train", "inputs");
        Refuses([new("x_train", two)], "no array y_train", "Did you mean 'x_train'?");
        Refuses([new("x", two), new("y", Tensor.From<long>([0, 1, 1]))], "x is [2] and y [3]");
        Refuses([new("x", two), new("y", Tensor.From<long>([0, -1]))], "class number -1 is outside");
        Refuses([new("x", two), new("y", Tensor.From<long>([0, 1, 1, 0], new Shape(2, 2)))], "[N] or [N, 1]");
        Refuses([new("x_train", two), new("y_train", two), new("x_test", two), new("y_test", Tensor.From<long>([0, 1]))], "Save both alike");
    }

    [Fact]
    public void Read_SomeNames_ReadsThemAlone()
    {
        NpzFile.Save(scratch["a.npz"], [new("a", Tensor.Scalar(1)), new("b", Tensor.Scalar(2))]);
        Assert.Equal(["b"], NpzFile.Read(scratch["a.npz"], ["b"]).Keys);
        Assert.Equal(2, NpzFile.Read(new MemoryStream(File.ReadAllBytes(scratch["a.npz"])))["b"].ToDouble());
        Assert.Contains("no array 'c'", Assert.Throws<DataException>(() => NpzFile.Read(scratch["a.npz"], ["c"])).Message, StringComparison.Ordinal);
        Assert.Contains("There are a, b", Assert.Throws<ArgumentException>(() => NpzFile.Read(scratch["a.npz"])["c"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Save_TheSameArrays_GivesTheSameBytes()
    {
        KeyValuePair<string, Tensor>[] arrays = [new("a", Tensor.Ones(new Shape(100))), new("b", Tensor.Scalar(2))];
        NpzFile.Save(scratch["a.npz"], arrays, compress: true);
        NpzFile.Save(scratch["b.npz"], arrays, compress: true);
        Assert.Equal(File.ReadAllBytes(scratch["a.npz"]), File.ReadAllBytes(scratch["b.npz"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../a")]
    [InlineData("/a")]
    [InlineData("a\\b")]
    [InlineData("a\0")]
    public void Save_ANameThatLeadsElsewhere_IsRefusedAndNothingWritten(string name)
    {
        Assert.Throws<ArgumentException>(() => NpzFile.Save(scratch["a.npz"], [new(name, Tensor.Scalar(1))]));
        Assert.Throws<ArgumentException>(() => NpzFile.Save(scratch["a.npz"], [new("a", Tensor.Scalar(1)), new("a", Tensor.Scalar(1))]));
        Assert.Empty(scratch.Entries());
    }

    public void Dispose() => scratch.Dispose();

    private void Refuses(KeyValuePair<string, Tensor>[] arrays, params string[] words)
    {
        NpzFile.Save(scratch["a.npz"], arrays);
        var error = Assert.Throws<DataException>(() => NpzFile.ReadSplit(scratch["a.npz"]));
        Assert.StartsWith(scratch["a.npz"], error.Message, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
    }
}
