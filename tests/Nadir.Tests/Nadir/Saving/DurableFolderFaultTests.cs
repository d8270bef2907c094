namespace Nadir.Tests.Saving;

public sealed class DurableFolderFaultTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    [Theory]
    [InlineData(FaultyFileSystem.NoSpace, "no space left on device", false)]
    [InlineData(FaultyFileSystem.NoSpace, "no space left on device", true)]
    [InlineData(FaultyFileSystem.DeviceError, "input/output error", false)]
    [InlineData(FaultyFileSystem.DeviceError, "input/output error", true)]
    public void Save_AnyCallFails_LoadsOldOrNewAsTheErrorSays(int number, string cause, bool lasting)
    {
        var failures = 0;
        for (var at = 1; ; at++)
        {
            var (model, old) = (scratch[$"model{at}"], 1 + (at % 2));
            SampleModel.Save(model, old);
            var files = new FaultyFileSystem(scratch.Path) { At = at, Number = number, Lasting = lasting };
            var error = Record.Exception(() => SampleModel.Save(model, old + 1, files));
            if (!files.Reached)
                break;
            failures++;
            var data = Assert.IsType<DataException>(error);
            Assert.StartsWith(model, data.Path, StringComparison.Ordinal);
            Assert.Contains(cause, data.Message, StringComparison.Ordinal);
            Assert.EndsWith("choose another place.", data.Message, StringComparison.Ordinal);
            var unchanged = data.Message.Contains("unchanged", StringComparison.Ordinal);
            Assert.Equal(unchanged ? old : old + 1, SampleModel.Load(model));
            if (!lasting)
                Assert.DoesNotContain(scratch.Entries(), entry => entry.Contains("/.", StringComparison.Ordinal));
        }

        Assert.True(failures >= 17, $"only {failures} calls were failed");
    }

    [Fact]
    public void Save_KilledAtAnyCall_LoadsOldOrNewAndTheNextSaveTidiesUp()
    {
        for (var at = 1; ; at++)
        {
            var model = scratch[$"model{at}"];
            SampleModel.Save(model, 1);
            if (!Killed(model, 2, at))
                break;
            Assert.InRange(SampleModel.Load(model), 1, 2);
            SampleModel.Save(model, 3);
            Assert.Equal(3, SampleModel.Load(model));
            Assert.Equal(
                ["config.json", "model.safetensors"],
                Directory.GetFileSystemEntries(model).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Save_KilledTwiceInARow_LoadsOneOfTheThreeVersions()
    {
        for (var first = 1; ; first++)
        {
            for (var second = 1; ; second++)
            {
                var model = scratch[$"model-{first}-{second}"];
                SampleModel.Save(model, 1, new FaultyFileSystem(scratch.Path));
                if (!Killed(model, 2, first))
                    return;
                var again = Killed(model, 3, second);
                var loaded = SampleModel.Load(model);
                Assert.InRange(loaded, 1, 3);
                if (!again)
                {
                    Assert.Equal(3, loaded);
                    break;
                }
            }
        }
    }

    [Fact]
    public void Save_FirstOneKilledAtAnyCall_LoadsTheNewOneOrSaysThereIsNone()
    {
        var whole = 0;
        for (var at = 1; ; at++)
        {
            var model = scratch[$"a{at}/model"];
            if (!Killed(model, 2, at))
                break;
            if (Record.Exception(() => SampleModel.Load(model)) is { } error)
                Assert.IsType<DataException>(error);
            else
                whole++;
            SampleModel.Save(model, 3);
            Assert.Equal(3, SampleModel.Load(model));
        }

        Assert.True(whole > 3);
    }

    [Theory]
    [InlineData(FaultyFileSystem.NoSpace)]
    [InlineData(FaultyFileSystem.DeviceError)]
    public void Save_FirstOneFailsAtAnyCall_LeavesNoFolderUnlessItIsWhole(int number)
    {
        for (var at = 1; ; at++)
        {
            var top = scratch[$"a{at}"];
            var files = new FaultyFileSystem(scratch.Path) { At = at, Number = number };
            var error = Record.Exception(() => SampleModel.Save(Path.Combine(top, "model"), 2, files));
            if (!files.Reached)
                break;
            if (Assert.IsType<DataException>(error).Message.Contains("unchanged", StringComparison.Ordinal))
                Assert.False(Directory.Exists(top), $"call {at} left {string.Join(' ', scratch.Entries())}");
            else
                Assert.Equal(2, SampleModel.Load(Path.Combine(top, "model")));
        }
    }

    public void Dispose() => scratch.Dispose();

    private bool Killed(string model, int version, int at)
    {
        var files = new FaultyFileSystem(scratch.Path) { At = at };
        var error = Record.Exception(() => SampleModel.Save(model, version, files));
        if (files.Reached)
            Assert.IsType<FaultyFileSystem.KilledException>(error);
        return files.Reached;
    }
}
