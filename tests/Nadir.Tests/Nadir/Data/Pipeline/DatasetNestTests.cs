namespace Nadir.Tests.Data.Pipeline;

/// <summary>Operations within operations, against the same in LINQ, in several passes.</summary>
public sealed class DatasetNestTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Nested_RepeatTakeSkipZipConcat_AreThoseOfLinq(int workers)
    {
        var numbers = Dataset.From(pass => Enumerable.Range(100 * pass, 5), 5);
        var set = numbers.Repeat(2).Skip(3).Concat(numbers.Take(2)).Map(number => number + 1, workers)
            .Zip(numbers.Repeat().Map(number => -number, workers)).Where(pair => pair.First % 2 == 0).Prefetch(3).Take(4);

        for (var pass = 0; pass < 3; pass++)
        {
            IEnumerable<int> Own(int of) => Enumerable.Range(100 * of, 5);
            var expected = Own(2 * pass).Concat(Own((2 * pass) + 1)).Skip(3).Concat(Own(pass).Take(2)).Select(number => number + 1)
                .Zip(Enumerable.Range(pass, 4).SelectMany(Own).Select(number => -number)).Where(pair => pair.First % 2 == 0).Take(4).ToList();
            Assert.Equal(expected, set.Pass(pass));
            Assert.Equal(expected, set.Pass(pass));
        }
    }

    [Fact]
    public void Nested_CacheSplitMapShuffle_IsTheSameForAnyWorkers()
    {
        static List<double> Read(int workers, int pass)
        {
            var (kept, held) = Dataset.From(_ => Enumerable.Range(0, 500)).Cache().Split(0.3, seed: 4);
            var all = kept.Map((number, random) => number + random.NextDouble(), seed: 1, workers: workers).Shuffle(50, 2)
                .Concat(held.Map((number, random) => number - random.NextDouble(), seed: 3, workers: workers).Cache());
            return [.. all.Prefetch(workers).Pass(pass)];
        }

        Assert.Equal(Read(1, 0), Read(2, 0));
        Assert.Equal(Read(1, 3), Read(3, 3));
        Assert.NotEqual(Read(1, 0), Read(1, 1));
        Assert.Equal(500, Read(2, 1).Count);
    }

    [Fact]
    public void Prefetch_LeftEarlyAThousandTimes_ClosesEverySource()
    {
        var source = new CountedSource(50);
        var set = Dataset.From(_ => source).Map(number => number, workers: 2).Prefetch(2).Batch(3).Prefetch(1);
        for (var turn = 0; turn < 1000; turn++)
        {
            foreach (var batch in set)
            {
                if (batch[0] >= turn % 6)
                    break;
            }
        }

        Assert.Equal((1000, 1000), (source.Opened, source.Closed));
    }
}
