namespace Nadir.Tests.Data.Pipeline;

public sealed class DatasetMemoryTests
{
    private const int Elements = 10_000_000;

    // All elements, each an object, would be 320 MB; other tests that run beside this one hold some, too.
    private const long MostGrowth = 100 << 20;

    [Fact]
    public void Pipeline_OfTenMillionElements_HoldsNoMoreAtItsEnd()
    {
        var (before, sum, checkedAt) = (GC.GetTotalMemory(forceFullCollection: true), 0L, 0);
        var set = Dataset.From(Numbers()).Where(x => (long)x % 10 != 0).Map(x => x).Shuffle(1000).Batch(100).Prefetch(4);
        foreach (var some in set)
        {
            sum += some.Length;
            if (++checkedAt % 15_000 == 0)
                Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MostGrowth);
        }

        Assert.Equal(Elements / 10 * 9, sum);
        Assert.Equal(90_000, checkedAt);
    }

    private static IEnumerable<object> Numbers()
    {
        for (var i = 0L; i < Elements; i++)
            yield return i;
    }
}
