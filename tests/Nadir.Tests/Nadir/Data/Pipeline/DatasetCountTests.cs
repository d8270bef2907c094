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

    [Theory]
    [InlineData(6, false, 2)]
    [InlineData(7, false, 3)]
    [InlineData(7, true, 2)]
    [InlineData(0, false, 0)]
    public void Batch_OfAKnownCount_HasAsManyAsItGives(int count, bool dropRemainder, long batches)
    {
        var set = Dataset.From(Enumerable.Range(0, count).ToList()).Batch(3, dropRemainder);

        Assert.Equal(batches, set.Count);
        Assert.Equal(batches, set.LongCount());
    }

    [Fact]
    public void Split_OfASetThatDiffersFromPassToPass_ReadsItsFirst()
    {
        var (kept, held) = Dataset.From(pass => Enumerable.Range(1000 * pass, 20), 20).Split(0.5, seed: 2);

        Assert.Equal(Enumerable.Range(0, 20), kept.Pass(2).Concat(held.Pass(1)).Order());
    }
}
