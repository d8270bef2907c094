using System.Diagnostics;

namespace Nadir.Tests.Data;

/// <summary>Content that wants to break a reader: it must end in an error about the data, soon, and without taking much memory.</summary>
internal static class Hostile
{
    private const long MostBytes = 64 << 20;
    private const double MostSeconds = 1;

    /// <summary>The error of content that must be refused.</summary>
    public static DataException Refused(Action read)
    {
        var fastest = double.PositiveInfinity;
        DataException error;

        // Again where it was slow: other tests may have had the processor.
        for (var attempt = 0; ; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            error = Assert.Throws<DataException>(read);
            fastest = Math.Min(fastest, clock.Elapsed.TotalSeconds);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
            if (fastest < MostSeconds || attempt == 2)
                break;
        }

        Assert.InRange(fastest, 0, MostSeconds);
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
        return error;
    }

    /// <summary>Every beginning of some content is refused.</summary>
    public static void RefusesEveryCut(byte[] content, Action<byte[]> read)
    {
        for (var length = 0; length < content.Length; length++)
            Assert.Throws<DataException>(() => read(content[..length]));
    }

    /// <summary>Content changed at random places is read or refused, and nothing else happens.</summary>
    public static void SurvivesMutations(byte[] content, Action<byte[]> read, ulong seed, int count = 2000)
    {
        var generator = new Philox(seed, "mutations");
        var refused = 0;
        for (var i = 0; i < count; i++)
        {
            var mutant = Mutant(content, ref generator);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var error = Record.Exception(() => read(mutant));
            Assert.True(error is null or DataException, $"mutant {i}: {error}");
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostBytes, $"mutant {i} took too much memory");
            refused += error is null ? 0 : 1;
        }

        Assert.InRange(refused, count / 20, count);
    }

    private static byte[] Mutant(byte[] content, ref Philox generator)
    {
        var mutant = content.ToArray();
        for (var changes = 1 + generator.NextInt(4); changes > 0 && mutant.Length > 0; changes--)
        {
            var at = generator.NextInt(mutant.Length);
            switch (generator.NextInt(6))
            {
                case 0: mutant[at] = (byte)generator.NextInt(256); break;
                case 1: mutant[at] ^= (byte)(1 << generator.NextInt(8)); break;
                case 2: mutant[at] = (byte)"\0\u00FF09-(){}[],':\n#"[generator.NextInt(16)]; break;
                case 3: mutant = mutant[..at]; break;
                case 4: mutant = [.. mutant[..at], .. mutant[generator.NextInt(mutant.Length)..]]; break;
                default: mutant = [.. mutant[..at], (byte)generator.NextInt(256), .. mutant[at..]]; break;
            }
        }

        return mutant;
    }
}
