using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>The check sum of gzip, zip and PNG: CRC-32 with the polynomial 0xEDB88320, reflected.</summary>
/// <remarks>
/// Eight bytes at once, each through the table of its distance from the end of them: their shares of the sum add up.
/// Source: RFC 1952, section 8; PNG specification, annex D.
/// </remarks>
internal static class Crc32
{
    private const int Width = 8;
    private const int Entries = 256;

    private static readonly uint[] Tables = MakeTables();

    /// <summary>The check sum of some bytes after others whose check sum is known; 0 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var register = ~checksum;
        var tables = Tables.AsSpan(0, Width * Entries);
        while (bytes.Length >= Width)
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ register;
            register = tables[(7 * Entries) + (byte)word]
                ^ tables[(6 * Entries) + (byte)(word >> 8)]
                ^ tables[(5 * Entries) + (byte)(word >> 16)]
                ^ tables[(4 * Entries) + (byte)(word >> 24)]
                ^ tables[(3 * Entries) + (byte)(word >> 32)]
                ^ tables[(2 * Entries) + (byte)(word >> 40)]
                ^ tables[Entries + (byte)(word >> 48)]
                ^ tables[(byte)(word >> 56)];
            bytes = bytes[Width..];
        }

        foreach (var next in bytes)
            register = tables[(byte)(register ^ next)] ^ (register >> 8);
        return ~register;
    }

    /// <summary>The shares of a byte with 0 to 7 bytes behind it.</summary>
    private static uint[] MakeTables()
    {
        var tables = new uint[Width * Entries];
        for (var value = 0u; value < Entries; value++)
        {
            var entry = value;
            for (var bit = 0; bit < 8; bit++)
                entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ 0xEDB88320;
            tables[value] = entry;
        }

        for (var at = Entries; at < tables.Length; at++)
            tables[at] = tables[(byte)tables[at - Entries]] ^ (tables[at - Entries] >> 8);
        return tables;
    }
}
