using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

/// <summary>What cannot be reported says why, and leaves no report behind.</summary>
public sealed class ReportErrorTests
{
    [Fact]
    public void Write_WithoutEvents_NamesTheFile()
    {
        using var run = new TinyRun();
        File.Delete(run.Folder.EventsPath);

        var error = Assert.Throws<DataException>(() => Write(run, TinyRun.Classes()));

        Assert.Contains("events.jsonl", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(run.Folder.ReportPath));
    }

    [Fact]
    public void Write_WithABrokenEvent_NamesTheLine()
    {
        using var run = new TinyRun(TinyRun.TwoEpochs.Replace("\"seq\":2", "\"seq\":two", StringComparison.Ordinal));

        var error = Assert.Throws<DataException>(() => Write(run, TinyRun.Classes()));

        Assert.Contains("line 3", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(run.Folder.ReportPath));
    }

    [Fact]
    public void Write_WithATornLastEvent_ReadsTheRest()
    {
        using var run = new TinyRun(TinyRun.TwoEpochs + "{\"v\":1,\"se");

        Assert.True(File.Exists(Write(run, TinyRun.Classes())));
    }

    [Fact]
    public void Load_OfAMissingModel_NamesTheFolder()
    {
        using var run = new TinyRun();

        Assert.Contains("model", Assert.Throws<DataException>(() => Model.Load(run.Folder.PreferredModelPath)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Report.Html(run.Folder, null!, TinyRun.Classes(), "test"));
    }

    [Fact]
    public void Write_SamplesThatDoNotFit_SaysWhatCame()
    {
        using var run = new TinyRun();
        var wide = new Samples(Tensor.Zeros(new Shape(2, 4)), Tensor.From(new long[] { 0, 1 }));
        var beyond = new Samples(Tensor.Zeros(new Shape(2, 3)), Tensor.From(new long[] { 0, 7 }));
        var none = new Samples(Tensor.Zeros(new Shape(0, 3)), Tensor.From(Array.Empty<long>()));

        Assert.Contains("[2, 4]", Assert.Throws<ShapeException>(() => Write(run, wide)).Message, StringComparison.Ordinal);
        Assert.Contains("7", Assert.ThrowsAny<ArgumentException>(() => Write(run, beyond)).Message, StringComparison.Ordinal);
        Assert.Contains("no samples", Assert.Throws<DataException>(() => Write(run, none)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(run.Folder.ReportPath));
    }

    private static string Write(TinyRun run, Samples samples) => Report.Write(run.Folder, TinyRun.Through(new Shape(3)), samples, "test");
}
