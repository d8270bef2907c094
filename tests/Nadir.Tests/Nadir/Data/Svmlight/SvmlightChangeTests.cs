using Nadir.Tests.Saving;

namespace Nadir.Tests.Data;

/// <summary>A file that is made, or grows, while a set over it is in use.</summary>
public sealed class SvmlightChangeTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    [Fact]
    public void Stream_OfAFileThatComesLater_IsReadThen()
    {
        var set = SvmlightFile.Stream(scratch["a.svm"]);
        Assert.Throws<DataException>(() => set.First());
        File.WriteAllText(scratch["a.svm"], "1 1:2\n-1 2:3\n1 1:4\n-1 1:1\n");

        Assert.Equal(4, set.Single().Count);
    }

    [Theory]
    [InlineData("7 1:2\n")]
    [InlineData("1 9:2\n")]
    public void Stream_OfAFileThatHasChanged_SaysSo(string row)
    {
        File.WriteAllText(scratch["a.svm"], "1 1:2\n-1 2:3\n1 1:4\n-1 1:1\n");
        var set = SvmlightFile.Stream(scratch["a.svm"]);
        Assert.Equal(4, set.Single().Count);
        File.AppendAllText(scratch["a.svm"], row);

        Assert.Contains("has changed", Assert.Throws<DataException>(() => set.Single()).Message, StringComparison.Ordinal);
    }

    public void Dispose() => scratch.Dispose();
}
