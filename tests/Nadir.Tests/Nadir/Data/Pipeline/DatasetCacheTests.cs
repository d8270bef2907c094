namespace Nadir.Tests.Data.Pipeline;

public sealed class DatasetCacheTests
{
    [Fact]
    public void Cache_ReadToItsEnd_ReadsItsSourceOnce()
    {
        var source = new CountedSource(5);
        var set = Dataset.From(source).Cache();

        for (var pass = 0; pass < 3; pass++)
            Assert.Equal([0, 1, 2, 3, 4], set.Pass(pass));
        Assert.Equal((1, 5), (source.Opened, source.Read));
    }

    [Fact]
    public void Cache_AbandonedHalfWay_KeepsNothing()
    {
        var source = new CountedSource(5);
        var set = Dataset.From(source).Cache();

        Assert.Equal([0, 1], set.Take(2));
        Assert.Equal([0, 1, 2, 3, 4], set.Take(5));
        Assert.Equal([0, 1, 2, 3, 4], set);
        Assert.Equal(3, source.Opened);
        Assert.Equal([0, 1, 2, 3, 4], set);
        Assert.Equal(3, source.Opened);
    }

    [Fact]
    public void Cache_AFailureHalfWay_KeepsNothing()
    {
        var source = new CountedSource(5) { FailsAt = 3 };
        var set = Dataset.From(source).Cache();

        Assert.Throws<FormatException>(() => set.ToList());
        Assert.Throws<FormatException>(() => set.ToList());
        Assert.Equal(2, source.Opened);
    }

    /// <summary>So that a training resumed in its third epoch sees what it saw before.</summary>
    [Fact]
    public void Cache_FirstReadInALaterPass_KeepsTheFirst()
    {
        var shuffled = Dataset.From(Enumerable.Range(0, 50)).Shuffle(50);

        Assert.Equal(shuffled.Pass(0), shuffled.Cache().Pass(3));
    }

    [Fact]
    public void Cache_AnEndlessSet_IsRefused() =>
        Assert.Contains("never ends", Assert.Throws<InvalidOperationException>(() => Dataset.From([1]).Repeat().Cache()).Message, StringComparison.Ordinal);
}
