using System.Diagnostics;

namespace Nadir.Tests.Data.Hostile;

/// <summary>What a reader owes whoever gives it a broken file.</summary>
internal static class Refusal
{
    public const long MostBytes = 64L << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>Reads, and asserts a refusal with path and position, in under a second and 64 MiB.</summary>
    /// <param name="path">What the message must name.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="needsPosition">False where the fault is the whole file, such as its kind.</param>
    public static DataException Of(string path, Action read, bool needsPosition = true)
    {
        var best = TimeSpan.MaxValue;
        var fewest = long.MaxValue;
        DataException? refused = null;

        // The first reading may compile; on a busy machine any one may be late.
        for (var attempt = 0; attempt < 3 && (best >= Longest || fewest >= MostBytes || attempt == 0); attempt++)
        {
            // What other threads allocate is other tests' too, so it is not counted.
            var (began, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            refused = Assert.Throws<DataException>(read);
            best = Stopwatch.GetElapsedTime(began) is var took && took < best ? took : best;
            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - allocated);
        }

        Assert.Contains(path, refused!.Message, StringComparison.Ordinal);
        Assert.True(!needsPosition || refused.Position is not null, $"no position: {refused.Message}");
        Assert.True(best < Longest, $"took {best.TotalSeconds:0.00} s: {refused.Message}");
        Assert.True(fewest < MostBytes, $"took {fewest >> 20} MiB: {refused.Message}");
        return refused;
    }
}
