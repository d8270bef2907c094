using Nadir.Tests.Saving;

namespace Nadir.Tests.Data;

public sealed class CifarTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    [Fact]
    public void Folder_OfTen_GathersBatchesNamesAndTest()
    {
        File.WriteAllBytes(scratch["data_batch_1.bin"], Records(1, [3], [9]));
        File.WriteAllBytes(scratch["data_batch_3.bin.gz"], IdxBytes.Packed(Records(1, [0])));
        File.WriteAllBytes(scratch["test_batch.bin"], Records(1, [1]));
        File.WriteAllText(scratch["batches.meta.txt"], "airplane\nautomobile\nbird\ncat\ndeer\ndog\nfrog\nhorse\nship\ntruck\n\n");
        var split = CifarFolder.Read(scratch.Path);
        Assert.Equal(new Shape(3, 3, 32, 32), split.Train.Inputs.Shape);
        Assert.Equal([3, 9, 0], split.Train.Targets.ToArray<long>());
        Assert.Equal("truck", split.Train.ClassNames![9]);
        Assert.Equal([1], split.Test!.Targets.ToArray<long>());

        // Byte i of image n is n + i, so the second image's green pixel in row 2, column 5 is 1 + 1024 + 64 + 5 = 1094 modulo 256.
        Assert.Equal((1094 % 256) / 255f, (float)split.Train.Inputs[1, 1, 2, 5]);
        Assert.Throws<ArgumentException>(() => CifarFolder.Read(scratch.Path, coarse: true));
    }

    [Fact]
    public void Folder_OfAHundred_HasFineAndCoarseLabels()
    {
        File.WriteAllBytes(scratch["train.bin"], Records(2, [19, 99], [4, 7]));
        Assert.Equal([99, 7], CifarFolder.Read(scratch.Path).Train.Targets.ToArray<long>());
        var coarse = CifarFolder.Read(scratch.Path, coarse: true);
        Assert.Equal([19, 4], coarse.Train.Targets.ToArray<long>());
        Assert.Equal((20, null), (coarse.Train.ClassNames!.Count, coarse.Test));
    }

    [Fact]
    public void File_PlainPackedOrStreamed_IsTheSame()
    {
        var bytes = Records(1, [.. Enumerable.Range(0, 40).Select(i => new[] { (byte)(i % 10) })]);
        var expected = CifarFile.Read(new MemoryStream(bytes));
        Assert.Equal(40, expected.Count);
        foreach (var stream in new Stream[] { new OneWayStream(bytes), new MemoryStream(IdxBytes.Packed(bytes)) })
        {
            var samples = CifarFile.Read(stream);
            Assert.Equal(expected.Inputs.ToArray<float>(), samples.Inputs.ToArray<float>());
            Assert.Equal(expected.Targets.ToArray<long>(), samples.Targets.ToArray<long>());
        }
    }

    [Fact]
    public void File_Broken_SaysWhereAndWhatToDo()
    {
        Refused([], "byte 0", "empty");
        Refused([1, 2, 3], "byte 0", "3 of 3073 bytes", "CIFAR-10 and CIFAR-100");
        Refused(Records(2, [1, 2], [3, 4]), "byte 6146", "2 of 3073 bytes");
        Refused(Records(1, [1], [10]), "byte 3073", "from 0 to 9, got 10");
        var error = Hostile.Refused(() => CifarFile.Read(new MemoryStream(Records(2, [1, 100])), CifarKind.HundredFine, name: "a.bin"));
        Assert.StartsWith("a.bin, byte 1: a label is from 0 to 99", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CifarFile.Read(new MemoryStream(Records(1, [1])), classNames: ["one"]));
    }

    [Fact]
    public void Folder_Broken_SaysWhatIsMissing()
    {
        Assert.Contains("data_batch_1.bin", Hostile.Refused(() => CifarFolder.Read(scratch.Path)).Message, StringComparison.Ordinal);
        Assert.Contains("no such folder", Hostile.Refused(() => CifarFolder.Read(scratch["absent"])).Message, StringComparison.Ordinal);
        File.WriteAllBytes(scratch["data_batch_1.bin"], Records(1, [3]));
        File.WriteAllText(scratch["batches.meta.txt"], "cat\ndog\n");
        Assert.Contains("10 names are expected, one a line, got 2", Hostile.Refused(() => CifarFolder.Read(scratch.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_CutsAndMutations_AreReadOrRefused()
    {
        var bytes = Records(1, [3]);
        foreach (var length in new[] { 0, 1, 2, 100, 3072 })
            Hostile.Refused(() => CifarFile.Read(new MemoryStream(bytes[..length])));
        Hostile.SurvivesMutations(Records(1, [3], [7]), content => CifarFile.Read(new MemoryStream(content)), 6);
        Hostile.SurvivesMutations(IdxBytes.Packed(Records(2, [3, 4])), content => CifarFile.Read(new MemoryStream(content), CifarKind.HundredCoarse), 7, 500);
    }

    public void Dispose() => scratch.Dispose();

    private static void Refused(byte[] bytes, params string[] words)
    {
        var error = Hostile.Refused(() => CifarFile.Read(new MemoryStream(bytes), name: "a.bin"));
        Assert.All(words.Prepend("a.bin"), word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
    }

    private static byte[] Records(int labels, params byte[][] labelsOfEach)
    {
        var bytes = new List<byte>();
        for (var image = 0; image < labelsOfEach.Length; image++)
        {
            Assert.Equal(labels, labelsOfEach[image].Length);
            bytes.AddRange(labelsOfEach[image]);
            bytes.AddRange(Enumerable.Range(image, 3072).Select(value => (byte)value));
        }

        return [.. bytes];
    }
}
