namespace Nadir;

/// <summary>The check sum of gzip: CRC-32 with the polynomial 0xEDB88320, reflected.</summary>
/// <remarks>Source: RFC 1952, section 8.</remarks>
internal static class GzipChecksum
{
    private static readonly uint[] Table = MakeTable();

    /// <summary>The check sum of some bytes after others whose check sum is known; 0 for none.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var register = ~checksum;
        foreach (var next in bytes)
            register = Table[(byte)(register ^ next)] ^ (register >> 8);
        return ~register;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var entry = i;
            for (var bit = 0; bit < 8; bit++)
                entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ 0xEDB88320;
            table[i] = entry;
        }

        return table;
    }
}
