namespace Nadir.Benchmarks;

/// <summary>What all threads allocate while something runs.</summary>
internal static class Allocated
{
    public static double By(Action run)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        run();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
