namespace Nadir.Tests.Saving;

public sealed class DurableFolderTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    [Fact]
    public void Save_IntoANewFolder_MakesFoldersOnTheWayAndLeavesPlainFiles()
    {
        SampleModel.Save(scratch["a/b/model"], 2, FileSystem.Current);
        Assert.Equal(
            ["a", "a/b", "a/b/model", "a/b/model/config.json", "a/b/model/model.safetensors", "a/b/model/optimizer.json"],
            scratch.Entries());
        Assert.Equal(2, SampleModel.Load(scratch["a/b/model"]));
    }

    [Fact]
    public void Save_OverAnOldOne_ReplacesRemovesAndKeepsTheUsersOwnFiles()
    {
        SampleModel.Save(scratch["model"], 2);
        File.WriteAllText(scratch["model/notes.txt"], "mine");
        SampleModel.Save(scratch["model"], 3, FileSystem.Current);
        Assert.Equal(3, SampleModel.Load(scratch["model"]));
        Assert.Equal(
            ["model", "model/config.json", "model/model.safetensors", "model/notes.txt"], scratch.Entries());
        Assert.Equal("mine", File.ReadAllText(scratch["model/notes.txt"]));
    }

    [Fact]
    public void Save_Calls_AreInTheOrderThatSurvivesAPowerFailure()
    {
        SampleModel.Save(scratch.Path, 2);
        var files = new FaultyFileSystem(scratch.Path);
        SampleModel.Save(scratch.Path, 3, files);
        Assert.Equal(
            """
            create folder .nadir-saving-…
            create .nadir-saving-…/model.safetensors
            write .nadir-saving-…/model.safetensors
            write .nadir-saving-…/model.safetensors
            sync .nadir-saving-…/model.safetensors
            create .nadir-saving-…/config.json
            write .nadir-saving-…/config.json
            sync .nadir-saving-…/config.json
            create folder .nadir-saving-…/optimizer.json
            sync folder .nadir-saving-…
            rename .nadir-saving-… .nadir-saved
            sync folder .
            rename .nadir-saved/config.json config.json
            rename .nadir-saved/model.safetensors model.safetensors
            delete optimizer.json
            delete folder .nadir-saved/optimizer.json
            sync folder .
            delete folder .nadir-saved
            """.Split('\n'),
            files.Calls);
    }

    [Fact]
    public void Save_ThroughALink_KeepsTheLink()
    {
        SampleModel.Save(scratch["real"], 1);
        Directory.CreateSymbolicLink(scratch["latest"], "real");
        SampleModel.Save(scratch["latest"], 2);
        Assert.Equal("real", new DirectoryInfo(scratch["latest"]).LinkTarget);
        Assert.Equal(2, SampleModel.Load(scratch["real"]));
    }

    [Fact]
    public void Save_TheActionThrows_NothingHasChanged()
    {
        SampleModel.Save(scratch["model"], 1);
        var before = scratch.Entries();
        foreach (var folder in new[] { "model", "new/folder" })
        {
            Assert.Throws<InvalidDataException>(() => DurableFolder.Save(scratch[folder], save =>
            {
                save.WriteText("config.json", "half");
                throw new InvalidDataException("mine");
            }));
        }

        Assert.Equal(before, scratch.Entries());
        Assert.Equal(1, SampleModel.Load(scratch["model"]));
    }

    [Fact]
    public void Save_FromManyThreadsAtOnce_NeverMixes()
    {
        SampleModel.Save(scratch["model"], 1);
        var errors = new System.Collections.Concurrent.ConcurrentBag<Exception>();
        var threads = Enumerable.Range(2, 3).Select(version => new Thread(() =>
        {
            for (var round = 0; round < 20; round++)
            {
                if (Record.Exception(() => SampleModel.Save(scratch["model"], version)) is { } error)
                    errors.Add(error);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.All(errors, error => Assert.IsType<DataException>(error));
        Assert.InRange(SampleModel.Load(scratch["model"]), 2, 4);
    }

    [Fact]
    public void Open_WhereMovingIsRefused_ReadsWhereTheFilesLie()
    {
        SampleModel.Save(scratch.Path, 2);
        Assert.Throws<FaultyFileSystem.KilledException>(
            () => SampleModel.Save(scratch.Path, 3, new FaultyFileSystem(scratch.Path) { At = 13 }));
        Assert.True(Directory.Exists(scratch[".nadir-saved"]));
        var refusing = new FaultyFileSystem(scratch.Path) { At = 1, Number = 30, Lasting = true };
        var folder = DurableFolder.Open(scratch.Path, refusing);
        Assert.True(refusing.Reached);
        Assert.False(folder.Has("optimizer.json"));
        using (var config = new StreamReader(folder.Read("config.json")))
            Assert.Contains("\"version\": 3", config.ReadToEnd(), StringComparison.Ordinal);
        Assert.True(Directory.Exists(scratch[".nadir-saved"]));
    }

    [Fact]
    public void Open_ABadPlace_SaysWhatToDo()
    {
        File.WriteAllText(scratch["file"], "");
        Assert.Equal(
            $"{scratch["missing"]}: the folder does not exist. Check the spelling.",
            Assert.Throws<DataException>(() => DurableFolder.Open(scratch["missing"])).Message);
        Assert.Equal(
            $"{scratch["file"]}: a folder is expected, this is a file. Pass the folder that holds it.",
            Assert.Throws<DataException>(() => DurableFolder.Open(scratch["file"])).Message);
        Assert.Equal(
            $"{scratch["config.json"]}: the file does not exist. Save again, or pass the folder that holds it.",
            Assert.Throws<DataException>(() => DurableFolder.Open(scratch.Path).Read("config.json")).Message);
        Assert.Equal(
            $"{scratch["file"]}: saving failed: a file has this name. Choose another name.",
            Assert.Throws<DataException>(() => SampleModel.Save(scratch["file"], 1)).Message);
        Assert.Contains(
            "a folder or file on the way is not there",
            Assert.Throws<DataException>(() => SampleModel.Save(scratch["file/model"], 1)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b", "it holds /")]
    [InlineData(".hidden", "must not start with a dot")]
    [InlineData("NUL", "Windows reserves it")]
    [InlineData("twice", "is written twice in one save")]
    [InlineData("TWICE", "is written twice in one save")]
    public void Save_ABadFileName_IsRefusedAndNothingHasChanged(string name, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => DurableFolder.Save(scratch["model"], save =>
        {
            save.WriteText("twice", "1");
            save.WriteText(name, "2");
        }));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Empty(scratch.Entries());
    }

    [Fact]
    public void Save_WhereAFolderHasTheFilesName_IsRefusedAndNothingHasChanged()
    {
        Directory.CreateDirectory(scratch["model/config.json"]);
        var error = Assert.Throws<DataException>(() => SampleModel.Save(scratch["model"], 1));
        Assert.Equal($"{scratch["model/config.json"]}: saving failed: a folder has this name. Move it away.", error.Message);
        Assert.Equal(["model", "model/config.json"], scratch.Entries());
    }

    [Fact]
    public void Save_OfNothing_IsRefused()
    {
        Assert.Throws<InvalidOperationException>(() => DurableFolder.Save(scratch["model"], _ => { }));
        Assert.Empty(scratch.Entries());
    }

    public void Dispose() => scratch.Dispose();
}
