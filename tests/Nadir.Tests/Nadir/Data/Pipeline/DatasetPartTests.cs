namespace Nadir.Tests.Data.Pipeline;

/// <summary>Operations that leave out, repeat and join.</summary>
public sealed class DatasetPartTests
{
    [Fact]
    public void Take_One_ReadsOne()
    {
        var source = new CountedSource(100);

        Assert.Equal([0], Dataset.From(source).Take(1));
        Assert.Equal((1, 1), (source.Read, source.Closed));
        Assert.Equal([], Dataset.From(source).Take(0));
        Assert.Equal(1, source.Opened);
    }

    [Fact]
    public void TakeAndSkip_MoreThanThereIs_GiveWhatIsThere()
    {
        var set = Dataset.From([1, 2, 3]);

        Assert.Equal([1, 2, 3], set.Take(long.MaxValue));
        Assert.Equal(3, set.Take(5).Count);
        Assert.Equal([3], set.Skip(2));
        Assert.Equal(1, set.Skip(2).Count);
        Assert.Equal([], set.Skip(9));
        Assert.Equal(0, set.Skip(9).Count);
        Assert.Null(set.Where(x => x > 1).Take(5).Count);
        Assert.Equal([2], set.Where(x => x > 1).Take(1));
    }

    [Fact]
    public void Repeat_AShuffledSet_HasAnotherOrderEachTime()
    {
        var set = Dataset.From(Enumerable.Range(0, 20)).Shuffle(20, 3);
        var (twice, endless) = (set.Repeat(2), set.Repeat());

        Assert.Equal(set.Pass(0).Concat(set.Pass(1)), twice.Pass(0));
        Assert.Equal(set.Pass(2).Concat(set.Pass(3)), twice.Pass(1));
        Assert.NotEqual(set.Pass(0), set.Pass(1));
        Assert.Equal(40, Dataset.From(Enumerable.Range(0, 20).ToArray()).Repeat(2).Count);
        Assert.Equal(set.Pass(4).Concat(set.Pass(5)).Concat(set.Pass(6).Take(3)), endless.Pass(4).Take(43));
        Assert.True(endless.IsEndless);
        Assert.Null(endless.Count);
        Assert.False(twice.IsEndless);
    }

    [Fact]
    public void Repeat_OfNothing_SaysSoInsteadOfLookingForever()
    {
        var set = Dataset.From([1, 2]).Where(x => x > 2).Repeat();

        Assert.Contains("nothing to repeat", Assert.Throws<DataException>(() => set.First()).Message, StringComparison.Ordinal);
        Assert.Equal([], Dataset.From([1]).Where(x => x > 2).Repeat(3));
    }

    [Fact]
    public void Zip_TwoSets_EndsWithTheShorterAndReadsTheSamePass()
    {
        var (numbers, passes) = (Dataset.From([1, 2, 3]), Dataset.From(number => Enumerable.Repeat(number, 5), 5));
        var pairs = numbers.Zip(passes);

        Assert.Equal([(1, 4), (2, 4), (3, 4)], pairs.Pass(4));
        Assert.Equal(3, pairs.Count);
        Assert.Equal(3, numbers.Zip(passes.Repeat()).Count);
        Assert.Equal(3, passes.Repeat().Zip(numbers).Count);
        Assert.False(numbers.Zip(passes.Repeat()).IsEndless);
        Assert.True(numbers.Repeat().Zip(passes.Repeat()).IsEndless);
        Assert.Null(numbers.Where(_ => true).Zip(passes).Count);
    }

    [Fact]
    public void Concat_TwoSets_GivesOneAfterTheOther()
    {
        var set = Dataset.From([1, 2]).Concat(Dataset.From(number => new[] { number }, 1));

        Assert.Equal([1, 2, 7], set.Pass(7));
        Assert.Equal(3, set.Count);
        Assert.Null(set.Concat(set.Where(_ => true)).Count);
        Assert.True(set.Concat(set.Repeat()).IsEndless);
    }

    [Fact]
    public void Split_AStream_PutsEachElementOnOneSideInEachPass()
    {
        var numbers = Enumerable.Range(0, 10_000).ToArray();
        var (kept, held) = Dataset.From(numbers).Split(0.3, seed: 2);

        Assert.Equal(numbers, kept.Concat(held).Order());
        Assert.Equal(held.Pass(0), held.Pass(5));
        Assert.Equal(held.Order(), held);
        Assert.InRange(held.Count(), 2_800, 3_200);
        Assert.NotEqual(held, Dataset.From(numbers).Split(0.3, seed: 3).Held);
        Assert.Empty(Dataset.From(numbers).Shuffle(10_000).Split(0.3).Kept.Pass(1).Intersect(Dataset.From(numbers).Shuffle(10_000).Split(0.3).Held.Pass(2)));
    }
}
