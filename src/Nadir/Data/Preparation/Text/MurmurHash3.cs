using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Nadir;

/// <summary>MurmurHash3, the 32-bit form for x86, of a text's UTF-8 bytes.</summary>
/// <remarks>Source: Appleby 2011, public domain.</remarks>
internal static class MurmurHash3
{
    private const uint First = 0xCC9E2D51;
    private const uint Second = 0x1B873593;

    public static int Of(string text, uint seed = 0)
    {
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(text);
        var hash = seed;
        var at = 0;
        for (; at + sizeof(uint) <= bytes.Length; at += sizeof(uint))
            hash = (BitOperations.RotateLeft(hash ^ Mixed(BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..])), 13) * 5) + 0xE6546B64;
        var rest = 0u;
        for (var i = bytes.Length - 1; i >= at; i--)
            rest = (rest << 8) | bytes[i];
        hash ^= Mixed(rest) ^ (uint)bytes.Length;
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return (int)(hash ^ (hash >> 16));
    }

    private static uint Mixed(uint block) => BitOperations.RotateLeft(block * First, 15) * Second;
}
