namespace Nadir.Figures;

/// <summary>The checksum of PNG chunks: polynomial 0x04C11DB7, reflected.</summary>
internal static class Crc32
{
    private const uint ReflectedPolynomial = 0xedb88320;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    public static uint Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) =>
        ~Continue(Continue(uint.MaxValue, first), second);

    private static uint Continue(uint state, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
            state = Table[(byte)(state ^ value)] ^ (state >> 8);
        return state;
    }

    private static uint Entry(int index)
    {
        var entry = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            entry = (entry & 1) != 0 ? ReflectedPolynomial ^ (entry >> 1) : entry >> 1;
        return entry;
    }
}
