namespace Nadir.Tests.Tensors.Threads;

public sealed class WorkerPoolTests
{
    [Fact]
    public void Run_ManyJobsOfManySizes_EachPartRunsOnce()
    {
        var random = new Random(41);
        for (var round = 0; round < 3000; round++)
        {
            var counts = new int[random.Next(1, 40)];
            WorkerPool.Run(new Count(counts), counts.Length, random.Next(1, 9));
            Assert.All(counts, count => Assert.Equal(1, count));
        }
    }

    [Fact]
    public void Run_PartsThrow_OthersRunAndLowestPartsExceptionArrives()
    {
        for (var round = 0; round < 200; round++)
        {
            var counts = new int[16];
            var error = Assert.Throws<InvalidOperationException>(
                () => WorkerPool.Run(new Throwing(counts), counts.Length, 1 + (round % 4)));
            Assert.Equal("part 3", error.Message);
            Assert.All(counts, count => Assert.Equal(1, count));
        }

        var after = new int[8];
        WorkerPool.Run(new Count(after), after.Length, 2);
        Assert.All(after, count => Assert.Equal(1, count));
    }

    [Fact]
    public void Run_InsideAPart_RunsOnThatThread()
    {
        var counts = new int[64];
        WorkerPool.Run(new Nested(counts), 8, 4);
        Assert.All(counts, count => Assert.Equal(1, count));
    }

    [Fact]
    public void Run_ConcurrentCallers_AllFinishEachPartOnce()
    {
        var total = 0;
        var callers = new Thread[6];
        for (var caller = 0; caller < callers.Length; caller++)
        {
            var seed = caller;
            callers[caller] = new Thread(() =>
            {
                var random = new Random(seed);
                for (var round = 0; round < 500; round++)
                {
                    var counts = new int[random.Next(1, 20)];
                    WorkerPool.Run(new Count(counts), counts.Length, random.Next(1, 5));
                    if (Array.TrueForAll(counts, count => count == 1))
                        Interlocked.Increment(ref total);
                }
            });
            callers[caller].Start();
        }

        foreach (var caller in callers)
            caller.Join();
        Assert.Equal(6 * 500, total);
    }

    [Fact]
    public void Run_AfterWorkersSleep_StillRunsEachPartOnce()
    {
        for (var round = 0; round < 5; round++)
        {
            Thread.Sleep(20);
            var counts = new int[8];
            WorkerPool.Run(new Count(counts), counts.Length, 4);
            Assert.All(counts, count => Assert.Equal(1, count));
        }
    }

    [Fact]
    public void Run_OtherThreadsHogTheProcessors_AllJobsEnd()
    {
        using var stop = new CancellationTokenSource();
        var token = stop.Token;
        var hogs = new Thread[Environment.ProcessorCount];
        for (var i = 0; i < hogs.Length; i++)
        {
            hogs[i] = new Thread(() =>
            {
                while (!token.IsCancellationRequested)
                    Thread.SpinWait(100);
            });
            hogs[i].Start();
        }

        var counts = new int[4];
        for (var round = 0; round < 300; round++)
            WorkerPool.Run(new Count(counts), counts.Length, 2);
        stop.Cancel();
        foreach (var hog in hogs)
            hog.Join();
        Assert.All(counts, count => Assert.Equal(300, count));
    }

    [Fact]
    public void Run_SteadyState_AllocatesNothing()
    {
        var counts = new int[8];
        for (var round = 0; round < 100; round++)
            WorkerPool.Run(new Count(counts), counts.Length, 2);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var own = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 1000; round++)
            WorkerPool.Run(new Count(counts), counts.Length, 2);
        Assert.Equal(own, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(before <= GC.GetTotalAllocatedBytes(precise: true));
    }

    private readonly struct Count(int[] counts) : IJob
    {
        public void Run(int part) => Interlocked.Increment(ref counts[part]);
    }

    private readonly struct Throwing(int[] counts) : IJob
    {
        public void Run(int part)
        {
            Interlocked.Increment(ref counts[part]);
            if (part >= 3 && part % 2 == 1)
                throw new InvalidOperationException($"part {part}");
        }
    }

    private readonly struct Nested(int[] counts) : IJob
    {
        public void Run(int part) => WorkerPool.Run(new Shifted(counts, part * 8), 8, 4);
    }

    private readonly struct Shifted(int[] counts, int start) : IJob
    {
        public void Run(int part) => Interlocked.Increment(ref counts[start + part]);
    }
}
