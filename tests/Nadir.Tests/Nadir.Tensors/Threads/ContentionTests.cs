using System.Diagnostics;

namespace Nadir.Tests.Tensors.Threads;

public sealed class ContentionTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(0.2);

    [Theory]
    [InlineData(3, 2, true)]
    [InlineData(3, 12, false)]
    [InlineData(3, 100, false)]
    [InlineData(0.3, 0.1, false)]
    public void Waits_ThatTakeMuchOfTheTime_RestThePool(double wait, double pause, bool rests)
    {
        var contention = new Contention();
        var now = Ticks(1000);
        for (var i = 0; i < 100; i++)
        {
            contention.Waited(now, now + Ticks(wait), Short);
            now += Ticks(wait + pause);
        }

        Assert.Equal(rests, contention.IsResting);
    }

    [Fact]
    public void Waits_NoLongerThanTheCallersOwnWork_AreFair()
    {
        var contention = new Contention();
        for (var i = 0; i < 100; i++)
            contention.Waited(Ticks(i * 10), Ticks((i * 10) + 4), worked: TimeSpan.FromMilliseconds(5));
        Assert.False(contention.IsResting);
    }

    private static long Ticks(double milliseconds) => (long)(Stopwatch.Frequency * milliseconds / 1000);
}
