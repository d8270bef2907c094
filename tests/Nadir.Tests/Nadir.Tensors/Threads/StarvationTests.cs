using System.Diagnostics;

namespace Nadir.Tests.Tensors.Threads;

public sealed class StarvationTests
{
    private static readonly long Millisecond = Stopwatch.Frequency / 1000;

    private readonly Starvation starvation = new();

    [Fact]
    public void Helpers_WithoutAWait_AllTakePart() => Assert.Equal(3, starvation.Helpers(3, now: 5));

    [Fact]
    public void Helpers_AfterALongWait_OneRestsTenTimesAsLong()
    {
        starvation.Waited(worked: Millisecond, parts: 2, waited: 4 * Millisecond, helpers: 1, now: 100);

        Assert.Equal(0, starvation.Helpers(1, 100 + (39 * Millisecond)));
        Assert.Equal(1, starvation.Helpers(1, 100 + (40 * Millisecond)));
        Assert.Equal(1, starvation.Helpers(1, 101));
    }

    [Fact]
    public void Helpers_AfterLongWaitsInARow_RestOneByOne()
    {
        for (var wait = 1; wait <= 5; wait++)
        {
            starvation.Waited(worked: 1, parts: 1, waited: 4 * Millisecond, helpers: 3, now: wait);
            Assert.Equal(Math.Max(0, 3 - wait), starvation.Helpers(3, wait));
        }
    }

    [Theory]
    [InlineData(0.1, 0.4)]
    [InlineData(10, 9.9)]
    public void Helpers_AfterAWaitOfPartsOrLessThanASlice_AllTakePart(double worked, double waited)
    {
        starvation.Waited((long)(worked * Millisecond), parts: 2, (long)(waited * Millisecond), helpers: 1, now: 0);

        Assert.Equal(1, starvation.Helpers(1, 1));
    }
}
