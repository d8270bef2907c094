using System.Runtime.CompilerServices;

namespace Nadir.Tests.Data.Pipeline;

public sealed class DatasetPrefetchTests
{
    [Fact]
    public void Prefetch_ReadThrough_GivesTheSameInEachPass()
    {
        var set = Dataset.From(Enumerable.Range(0, 1000).ToArray()).Shuffle(100);

        foreach (var pass in (int[])[0, 1])
            Assert.Equal(set.Pass(pass), set.Prefetch(3).Pass(pass));
        Assert.Equal(1000, set.Prefetch(3).Count);
    }

    [Fact]
    public void Prefetch_WhileTheReaderWorks_ReadsAheadThatManyAndNoMore()
    {
        var source = new CountedSource(100);
        using var elements = Dataset.From(source).Prefetch(4).GetEnumerator();

        Assert.Equal(0, source.Opened);
        Assert.True(elements.MoveNext());

        // One taken, four ready, and one in the hand of the thread that waits to put it down.
        Assert.True(SpinWait.SpinUntil(() => source.Read == 6, TimeSpan.FromSeconds(30)));
        Thread.Sleep(30);
        Assert.Equal(6, source.Read);
    }

    [Fact]
    public void Prefetch_ReadsOnAThreadOfItsOwn()
    {
        var reader = 0;
        var set = Dataset.From([1]).Map(x => reader = Environment.CurrentManagedThreadId).Prefetch();

        Assert.Single(set);
        Assert.NotEqual(Environment.CurrentManagedThreadId, reader);
    }

    [Fact]
    public void Prefetch_AReaderThatStopsEarly_LeavesNoThreadAndClosesTheSource()
    {
        var source = new CountedSource(1000);
        Thread? thread = null;
        var set = Dataset.From(source).Map(x => (thread = Thread.CurrentThread, x).x).Prefetch(2);

        Assert.Equal([0, 1], set.Take(2));
        Assert.False(thread!.IsAlive);
        Assert.Equal(1, source.Closed);

        Assert.Throws<FormatException>(() =>
        {
            foreach (var element in set)
                CountedSource.Fail(element);
        });
        Assert.False(thread.IsAlive);
        Assert.Equal(2, source.Closed);
    }

    [Fact]
    public void Prefetch_AnEnumeratorThatNobodyDisposes_EndsItsThreadWhenItIsCollected()
    {
        var source = new CountedSource(1000);
        var thread = Abandon(source);

        var isEnded = SpinWait.SpinUntil(
            () =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return thread.Join(10);
            },
            TimeSpan.FromSeconds(30));
        Assert.True(isEnded);
        Assert.Equal(1, source.Closed);
    }

    [Fact]
    public void Prefetch_ASourceThatThrows_PassesItWithItsStackBehindTheElementsBefore()
    {
        var source = new CountedSource(100) { FailsAt = 5 };
        var seen = new List<int>();
        var thrown = Assert.Throws<FormatException>(() =>
        {
            foreach (var element in Dataset.From(source).Prefetch(2))
                seen.Add(element);
        });

        Assert.Equal("element 5", thrown.Message);
        Assert.Contains(nameof(CountedSource.Fail), thrown.StackTrace, StringComparison.Ordinal);
        Assert.Equal([0, 1, 2, 3, 4], seen);
        Assert.Equal(1, source.Closed);
    }

    [Fact]
    public void Prefetch_BehindAndBeforeWorkers_GivesTheSame()
    {
        var set = Dataset.From(Enumerable.Range(0, 200)).Map((x, random) => x + random.NextDouble());

        Assert.Equal(set.Pass(1), Dataset.From(Enumerable.Range(0, 200)).Prefetch(3).Map((x, random) => x + random.NextDouble(), workers: 3).Prefetch(2).Prefetch(1).Pass(1));
    }

    [Fact]
    public void Prefetch_TwoReadersAtOnce_HaveAThreadEach()
    {
        var set = Dataset.From(Enumerable.Range(0, 100)).Prefetch(2);

        Assert.Equal(Enumerable.Range(0, 100).Select(x => (x, x)), set.Zip(set));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Thread Abandon(CountedSource source)
    {
        Thread? thread = null;
        var elements = Dataset.From(source).Map(x => (thread = Thread.CurrentThread, x).x).Prefetch(2).Pass(0).GetEnumerator();
        Assert.True(elements.MoveNext());
        return thread!;
    }
}
