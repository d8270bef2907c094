using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>
/// Philox 4×32-10: random numbers as a pure function of seed, stream and position, so that no draw moves another.
/// </summary>
/// <remarks>
/// Key = seed; the upper half of the counter = a hash of the stream's name; the lower half = the block's number,
/// whose upper 32 bits are the epoch. Each block gives four 32-bit words.
/// Source: Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3" (Random123).
/// </remarks>
public struct Philox
{
    private const uint Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85;

    private readonly uint key0, key1, stream0, stream1;
    private readonly uint epoch;
    private ulong position;
    private uint word0, word1, word2, word3;
    private ulong block = ulong.MaxValue;

    /// <summary>A generator at the start of a named stream.</summary>
    /// <param name="seed">The key; explicit and saved with whatever used it.</param>
    /// <param name="stream">What the numbers are for, such as <c>init/0.dense</c>, <c>shuffle</c>, <c>dropout/3</c>.</param>
    /// <param name="epoch">Which epoch, 0 or above; each has numbers of its own.</param>
    public Philox(ulong seed, ReadOnlySpan<char> stream, int epoch = 0)
    {
        (key0, key1) = ((uint)seed, (uint)(seed >> 32));
        var hash = Hash(stream);
        (stream0, stream1) = ((uint)hash, (uint)(hash >> 32));
        this.epoch = (uint)Require.NotNegative(epoch);
    }

    /// <summary>How many 32-bit words have been drawn; setting it jumps there.</summary>
    public ulong Position
    {
        readonly get => position;
        set => position = value;
    }

    /// <summary>The next 32 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint NextBits()
    {
        var wanted = position >> 2;
        if (wanted != block)
        {
            block = wanted;
            (word0, word1, word2, word3) = Block((uint)wanted, epoch + (uint)(wanted >> 32), stream0, stream1, key0, key1);
        }

        return (position++ & 3) switch { 0 => word0, 1 => word1, 2 => word2, _ => word3 };
    }

    /// <summary>As many times the next 32 random bits, block by block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Fill(Span<uint> words)
    {
        while (words.Length > 0 && (position & 3) != 0)
        {
            words[0] = NextBits();
            words = words[1..];
        }

        for (; words.Length >= 4; words = words[4..], position += 4)
        {
            var next = position >> 2;
            (words[0], words[1], words[2], words[3]) = Block((uint)next, epoch + (uint)(next >> 32), stream0, stream1, key0, key1);
        }

        foreach (ref var word in words)
            word = NextBits();
    }

    /// <summary>The next 64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextBits64()
    {
        ulong low = NextBits();
        return low | ((ulong)NextBits() << 32);
    }

    /// <summary>A number uniform in [0, 1), a multiple of 2⁻⁵³.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public double NextDouble() => Fraction();

    /// <summary>A number uniform in [from, to).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextUniform(double from, double to) => from + ((to - from) * Fraction());

    /// <summary>A standard normal number, by Box and Muller's transform of two uniform ones; the same bits on every machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public double NextNormal()
    {
        var radius = Math.Sqrt(-2 * Elementary64.Log<Float64>(1 - Fraction()).Number);
        return radius * Elementary64.Cos<Float64>(2 * Math.PI * Fraction()).Number;
    }

    /// <summary>A whole number uniform in [0, limit), without bias (Lemire 2019).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public int NextInt(int limit)
    {
        var range = (uint)Require.Positive(limit);
        var product = (ulong)NextBits() * range;
        if ((uint)product < range)
        {
            var threshold = (uint)-range % range;
            while ((uint)product < threshold)
                product = (ulong)NextBits() * range;
        }

        return (int)(product >> 32);
    }

    /// <summary>Puts items into a random order (Fisher and Yates).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = NextInt(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    /// <summary>The ten rounds on one counter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (uint C0, uint C1, uint C2, uint C3) Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (var round = 0; round < 10; round++)
        {
            var product0 = (ulong)Multiplier0 * c0;
            var product1 = (ulong)Multiplier1 * c2;
            (c0, c1, c2, c3) = ((uint)(product1 >> 32) ^ c1 ^ k0, (uint)product1,
                                (uint)(product0 >> 32) ^ c3 ^ k1, (uint)product0);
            k0 += Weyl0;
            k1 += Weyl1;
        }

        return (c0, c1, c2, c3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Fraction() => (NextBits64() >> 11) * (1.0 / (1ul << 53));

    private static ulong Hash(ReadOnlySpan<char> stream)
    {
        var hash = 14695981039346656037ul;    // FNV-1a, 64 bits
        foreach (var unit in stream)
            hash = ((hash ^ unit) * 1099511628211ul) ^ (hash >> 29);
        return hash;
    }
}
