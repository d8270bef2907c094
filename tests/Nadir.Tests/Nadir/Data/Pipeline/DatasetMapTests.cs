namespace Nadir.Tests.Data.Pipeline;

public sealed class DatasetMapTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Map_AnyNumberOfWorkers_KeepsTheOrder(int workers)
    {
        var set = Dataset.From(Enumerable.Range(0, 500)).Map(
            x =>
            {
                // Early elements take longest, so that later ones are done before them.
                if (x % 16 == 0)
                    Thread.Sleep(2);
                return x * x;
            },
            workers);

        Assert.Equal(500, set.Count);
        Assert.Equal(Enumerable.Range(0, 500).Select(x => x * x), set);
    }

    [Fact]
    public void Map_SeveralWorkers_RunTogetherAndNoMoreThanAsked()
    {
        // A third one would not begin while a small pool waits to grow.
        ThreadPool.GetMinThreads(out var least, out var completion);
        ThreadPool.SetMinThreads(Math.Max(least, 8), completion);
        try
        {
            var (now, most) = (0, 0);
            var set = Dataset.From(Enumerable.Range(0, 12)).Map(
                x =>
                {
                    InterlockedMax(ref most, Interlocked.Increment(ref now));
                    SpinWait.SpinUntil(() => Volatile.Read(ref now) > 2, 20);
                    Interlocked.Decrement(ref now);
                    return x;
                },
                workers: 2);

            Assert.Equal(Enumerable.Range(0, 12), set);
            Assert.Equal(2, most);
        }
        finally
        {
            ThreadPool.SetMinThreads(least, completion);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Map_AFunctionThatThrows_PassesItsOwnExceptionBehindTheElementsBefore(int workers)
    {
        var source = new CountedSource(100);
        var set = Dataset.From(source).Map(
            x =>
            {
                if (x == 20)
                    CountedSource.Fail(x);
                return x;
            },
            workers);
        var seen = new List<int>();
        var thrown = Assert.Throws<FormatException>(() => seen.AddRange(Recorded(set, seen)));

        Assert.Equal("element 20", thrown.Message);
        Assert.Contains(nameof(CountedSource.Fail), thrown.StackTrace, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(0, 20), seen);
        Assert.Equal(1, source.Closed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Map_ASourceThatThrows_GivesTheElementsBefore(int workers)
    {
        var set = Dataset.From(new CountedSource(100) { FailsAt = 5 }).Map(x => x, workers);
        var seen = new List<int>();

        Assert.Equal("element 5", Assert.Throws<FormatException>(() => Recorded(set, seen)).Message);
        Assert.Equal(Enumerable.Range(0, 5), seen);
    }

    [Fact]
    public void Map_AbandonedByItsReader_WaitsForWorkInHandAndClosesItsSource()
    {
        var source = new CountedSource(1000);
        var running = 0;
        var set = Dataset.From(source).Map(
            x =>
            {
                Interlocked.Increment(ref running);
                Thread.Sleep(1);
                Interlocked.Decrement(ref running);
                return x;
            },
            workers: 2);

        Assert.Equal(0, set.First());
        Assert.Equal(0, running);
        Assert.Equal(1, source.Closed);
        Assert.InRange(source.Read, 1, 8);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Map_AtRandom_GivesTheSameOnAnyNumberOfWorkers(int workers)
    {
        var source = Dataset.From(Enumerable.Range(0, 300));
        var (one, several) = (source.Map((x, random) => x + random.NextDouble(), seed: 4), source.Map((x, random) => x + random.NextDouble(), seed: 4, workers: workers));

        foreach (var pass in (int[])[0, 3])
            Assert.Equal(one.Pass(pass), several.Pass(pass));
        Assert.NotEqual(one.Pass(0), one.Pass(1));
        Assert.NotEqual(one.Pass(0), source.Map((x, random) => x + random.NextDouble(), seed: 5).Pass(0));
        Assert.Equal(300, one.Select(x => x % 1).Distinct().Count());
    }

    private static List<int> Recorded(Dataset<int> set, List<int> seen)
    {
        foreach (var element in set)
            seen.Add(element);
        return [];
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
