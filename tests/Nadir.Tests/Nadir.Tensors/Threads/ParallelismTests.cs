namespace Nadir.Tests.Tensors.Threads;

public sealed class ParallelismTests
{
    [Fact]
    public void Limit_Nested_RestoresTheOneBefore()
    {
        var all = Parallelism.Threads;
        using (Parallelism.Limit(3))
        {
            using (Parallelism.Limit(1))
                Assert.Equal(1, Parallelism.Threads);
            Assert.Equal(3, Parallelism.Threads);
        }

        Assert.Equal(all, Parallelism.Threads);
        Assert.Equal(Environment.ProcessorCount, all);
    }

    [Fact]
    public void Limit_OnOneThread_LeavesOthersAlone()
    {
        using var limit = Parallelism.Limit(1);
        var other = 0;
        var thread = new Thread(() => other = Parallelism.Threads);
        thread.Start();
        thread.Join();
        Assert.Equal(Environment.ProcessorCount, other);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(257)]
    public void Limit_OutsideItsRange_SaysTheRange(int threads)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Parallelism.Limit(threads).Dispose());
        Assert.Contains("from 1 to 256", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ThreadsFor_ShortWork_IsOne()
    {
        using var limit = Parallelism.Limit(8);
        Assert.Equal(1, Parallelism.ThreadsFor(1_999, trainings: 0));
        Assert.Equal(2, Parallelism.ThreadsFor(2_000, trainings: 1));
        Assert.Equal(8, Parallelism.ThreadsFor(1_000_000, trainings: 1));
    }

    [Fact]
    public void ThreadsFor_WhileManyModelsTrain_IsOne()
    {
        using var limit = Parallelism.Limit(8);
        Assert.Equal(1, Parallelism.ThreadsFor(1_000_000, Environment.ProcessorCount));
        Assert.Equal(1, Parallelism.ThreadsFor(1_000_000, Environment.ProcessorCount + 5));
    }
}
