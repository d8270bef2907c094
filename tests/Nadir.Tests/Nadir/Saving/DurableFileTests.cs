using System.Text;

namespace Nadir.Tests.Saving;

public sealed class DurableFileTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    [Fact]
    public void Write_OverAnOldFile_ReplacesItAndLeavesNothingElse()
    {
        DurableFile.WriteText(scratch["a.txt"], "old and longer");
        DurableFile.WriteText(scratch["a.txt"], "new é\n");
        Assert.Equal([.. "new "u8, 0xC3, 0xA9, 0x0A], File.ReadAllBytes(scratch["a.txt"]));
        Assert.Equal(["a.txt"], scratch.Entries());
    }

    [Fact]
    public void Write_Calls_AreInTheOrderThatSurvivesAPowerFailure()
    {
        var files = new FaultyFileSystem(scratch.Path);
        DurableFile.Write(scratch["a.txt"], stream => stream.Write("new"u8), files);
        Assert.Equal(
            [
                "create .a.txt.….saving",
                "write .a.txt.….saving",
                "sync .a.txt.….saving",
                "rename .a.txt.….saving a.txt",
                "sync folder .",
            ],
            files.Calls);
    }

    [Theory]
    [InlineData(FaultyFileSystem.NoSpace, "no space left on device")]
    [InlineData(FaultyFileSystem.DeviceError, "input/output error")]
    public void Write_AnyCallFails_OldOrNewIsWholeAndTheErrorNamesPathAndCause(int number, string cause)
    {
        var path = scratch["a.bin"];
        for (var at = 1; ; at++)
        {
            DurableFile.WriteText(path, "old");
            var files = new FaultyFileSystem(scratch.Path) { At = at, Number = number };
            var error = Record.Exception(() => WriteNew(path, files));
            if (!files.Reached)
                break;
            var data = Assert.IsType<DataException>(error);
            Assert.Equal(path, data.Path);
            Assert.Contains(path, data.Message, StringComparison.Ordinal);
            Assert.Contains(cause, data.Message, StringComparison.Ordinal);
            Assert.EndsWith("choose another place.", data.Message, StringComparison.Ordinal);
            var unchanged = data.Message.Contains("unchanged", StringComparison.Ordinal);
            Assert.Equal(unchanged ? "old" : New, File.ReadAllText(path));
            Assert.Equal(["a.bin"], scratch.Entries());
        }
    }

    [Fact]
    public void Write_KilledAtAnyCall_OldOrNewIsWholeAndTheNextSaveTidiesUp()
    {
        var path = scratch["a.bin"];
        var left = 0;
        for (var at = 1; ; at++)
        {
            DurableFile.WriteText(path, "old");
            var files = new FaultyFileSystem(scratch.Path) { At = at };
            var error = Record.Exception(() => WriteNew(path, files));
            if (!files.Reached)
                break;
            Assert.IsType<FaultyFileSystem.KilledException>(error);
            Assert.Contains(File.ReadAllText(path), new[] { "old", New });
            left = Math.Max(left, scratch.Entries().Length - 1);
            DurableFile.WriteText(path, "next");
            Assert.Equal(["a.bin"], scratch.Entries());
        }

        Assert.Equal(1, left);
    }

    [Fact]
    public void Write_WhileAnotherIsUnderWay_LeavesTheOthersFileAlone()
    {
        DurableFile.Write(scratch["a.txt"], outer =>
        {
            outer.Write("outer"u8);
            DurableFile.WriteText(scratch["a.txt"], "inner");
            Assert.Equal("inner", File.ReadAllText(scratch["a.txt"]));
        });
        Assert.Equal("outer", File.ReadAllText(scratch["a.txt"]));
        Assert.Equal(["a.txt"], scratch.Entries());
    }

    [Fact]
    public void Write_TheActionThrows_ItsExceptionComesOutAndNothingHasChanged()
    {
        DurableFile.WriteText(scratch["a.txt"], "old");
        var thrown = new InvalidDataException("mine");
        var caught = Record.Exception(() => DurableFile.Write(scratch["a.txt"], stream =>
        {
            stream.Write(new byte[100_000]);
            throw thrown;
        }));
        Assert.Same(thrown, caught);
        Assert.Equal("old", File.ReadAllText(scratch["a.txt"]));
        Assert.Equal(["a.txt"], scratch.Entries());
    }

    [Fact]
    public void Write_TheActionClosesTheStream_TheFileIsWhole()
    {
        DurableFile.Write(scratch["a.txt"], stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(false));
            writer.Write(new string('x', 200_001));
        });
        Assert.Equal(new string('x', 200_001), File.ReadAllText(scratch["a.txt"]));
    }

    [Fact]
    public void Write_PiecesOfAllSizes_ArriveInOrder()
    {
        var expected = new MemoryStream();
        DurableFile.Write(scratch["a.bin"], stream =>
        {
            foreach (var length in new[] { 1, 65_535, 1, 65_536, 3, 200_000, 0, 65_537, 7 })
            {
                var piece = new byte[length];
                new Random(length).NextBytes(piece);
                stream.Write(piece);
                expected.Write(piece);
                stream.WriteByte(9);
                expected.WriteByte(9);
            }

            Assert.Equal(expected.Length, stream.Position);
        });
        Assert.Equal(expected.ToArray(), File.ReadAllBytes(scratch["a.bin"]));
    }

    [Fact]
    public void Write_ThroughALink_ReplacesWhatItPointsTo()
    {
        DurableFile.WriteText(scratch["real.txt"], "old");
        File.CreateSymbolicLink(scratch["link.txt"], "real.txt");
        DurableFile.WriteText(scratch["link.txt"], "new");
        Assert.Equal("real.txt", new FileInfo(scratch["link.txt"]).LinkTarget);
        Assert.Equal("new", File.ReadAllText(scratch["real.txt"]));
    }

    [Fact]
    public void Write_ToAFullDevice_NamesPathAndCause()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "this system has no /dev/full");
        var error = Assert.Throws<DataException>(() => DurableFile.WriteText("/dev/full", "text"));
        Assert.StartsWith("/dev/full: writing failed: no space left on device.", error.Message, StringComparison.Ordinal);
        Assert.True(File.Exists("/dev/full"));
    }

    [Theory]
    [InlineData("missing/a.txt", "missing does not exist. Create it first.")]
    [InlineData("folder", "a folder has this name. Choose another name.")]
    [InlineData("file/a.txt", "does not exist. Create it first.")]
    [InlineData("loop", "Choose another place, or try again.")]
    public void Write_ToAPlaceThatCannotBe_SaysWhatToDo(string name, string advice)
    {
        Directory.CreateDirectory(scratch["folder"]);
        File.WriteAllText(scratch["file"], "");
        File.CreateSymbolicLink(scratch["loop"], "loop");
        var before = scratch.Entries();
        var error = Assert.Throws<DataException>(() => DurableFile.WriteText(scratch[name], "text"));
        Assert.StartsWith($"{scratch[name]}: saving failed", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(advice, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, scratch.Entries());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void Write_WithoutAPath_IsRefused(string path) =>
        Assert.Contains("Pass a file or folder", Assert.Throws<ArgumentException>(() => DurableFile.WriteText(path, "")).Message, StringComparison.Ordinal);

    [Fact]
    public void Write_ANameTooLong_SaysSo()
    {
        var error = Assert.Throws<DataException>(() => DurableFile.WriteText(scratch[new string('n', 300)], "text"));
        Assert.Contains("the name is too long. Choose a shorter one.", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => scratch.Dispose();

    private static readonly string New = new('n', 150_000);

    private static void WriteNew(string path, FaultyFileSystem files) =>
        DurableFile.Write(path, stream =>
        {
            stream.Write(Encoding.ASCII.GetBytes(New, 0, 100_000));
            stream.Write(Encoding.ASCII.GetBytes(New, 100_000, 50_000));
        }, files);
}
