namespace Nadir.Tests.Data.Pipeline;

/// <summary>How many elements a pass has, where that is a matter of large numbers.</summary>
public sealed class DatasetCountTests
{
    [Fact]
    public void Repeat_MoreOftenThanANumberHolds_HasNoKnownCount()
    {
        var set = Dataset.From(_ => Enumerable.Range(0, 3), 3).Repeat(int.MaxValue).Repeat(int.MaxValue).Repeat(int.MaxValue);

        Assert.Null(set.Count);
        Assert.Equal([0, 1, 2, 0], set.Take(4));
        Assert.Equal(4, set.Take(4).Count());
    }

    [Fact]
    public void Concat_MoreThanANumberHolds_HasNoKnownCount()
    {
        var half = Dataset.From(_ => Enumerable.Range(0, 1), long.MaxValue);

        Assert.Null(half.Concat(half).Count);
    }
}
