using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Nadir.Tests.Data;

/// <summary>Writes zip archives by the format's description, right and wrong ones.</summary>
internal sealed class ZipBytes
{
    private readonly List<byte> local = [];
    private readonly List<byte> directory = [];
    private int count;

    /// <summary>What an entry says of itself beside the truth.</summary>
    public sealed record Lie
    {
        public int Flags { get; init; }

        public int? Method { get; init; }

        public uint? Checksum { get; init; }

        public uint? PackedLength { get; init; }

        public uint? Length { get; init; }

        public uint? Offset { get; init; }

        public string? LocalName { get; init; }

        public uint Attributes { get; init; }

        public bool OnlyInDirectory { get; init; }
    }

    public ZipBytes Add(string name, byte[] content, bool deflate = false, Lie? lie = null)
    {
        lie ??= new Lie();
        var packed = deflate ? Deflated(content) : content;
        var (start, method) = ((uint)local.Count, (ushort)(lie.Method ?? (deflate ? 8 : 0)));
        var checksum = lie.Checksum ?? Checksum(content);
        var (packedLength, length) = (lie.PackedLength ?? (uint)packed.Length, lie.Length ?? (uint)content.Length);
        if (!lie.OnlyInDirectory)
        {
            var localName = Encoding.UTF8.GetBytes(lie.LocalName ?? name);
            Write(local, 0x04034B50u, (ushort)20, (ushort)lie.Flags, method, 0u, checksum, packedLength, length, (ushort)localName.Length, (ushort)0);
            local.AddRange(localName);
            local.AddRange(packed);
        }

        var bytes = Encoding.UTF8.GetBytes(name);
        Write(
            directory, 0x02014B50u, (ushort)0x031E, (ushort)20, (ushort)lie.Flags, method, 0u, checksum, packedLength, length,
            (ushort)bytes.Length, (ushort)0, (ushort)0, (ushort)0, (ushort)0, lie.Attributes, lie.Offset ?? start);
        directory.AddRange(bytes);
        count++;
        return this;
    }

    public byte[] ToArray(int? declaredCount = null, uint? declaredStart = null, int disk = 0)
    {
        List<byte> whole = [.. local, .. directory];
        var entries = (ushort)(declaredCount ?? count);
        Write(whole, 0x06054B50u, (ushort)disk, (ushort)disk, entries, entries, (uint)directory.Count, declaredStart ?? (uint)local.Count, (ushort)0);
        return [.. whole];
    }

    private static byte[] Deflated(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal))
            deflate.Write(content);
        return packed.ToArray();
    }

    // Bit by bit, as the polynomial says.
    private static uint Checksum(byte[] content)
    {
        var sum = 0xFFFFFFFFu;
        foreach (var value in content)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum >> 1) ^ (0xEDB88320u & (0u - (sum & 1)));
        }

        return ~sum;
    }

    private static void Write(List<byte> to, params object[] fields)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var field in fields)
        {
            if (field is ushort half)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(bytes, half);
                to.AddRange(bytes[..2]);
            }
            else
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)field);
                to.AddRange(bytes);
            }
        }
    }
}
