using System.Buffers.Binary;
using System.IO.Compression;

namespace Nadir.Tests.Data;

/// <summary>Writes IDX files, right and wrong ones, as their description says.</summary>
internal static class IdxBytes
{
    public static byte[] Images(int count, int height = 2, int width = 3) =>
        Array([count, height, width], [.. Enumerable.Range(0, count * height * width).Select(i => (byte)(i * 7))]);

    public static byte[] Labels(params byte[] labels) => Array([labels.Length], labels);

    public static byte[] Array(int[] sizes, byte[] elements, byte type = 8, byte first = 0)
    {
        var bytes = new byte[4 + (4 * sizes.Length) + elements.Length];
        (bytes[0], bytes[2], bytes[3]) = (first, type, (byte)sizes.Length);
        for (var axis = 0; axis < sizes.Length; axis++)
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 + (4 * axis)), sizes[axis]);
        elements.CopyTo(bytes, bytes.Length - elements.Length);
        return bytes;
    }

    public static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] With(byte[] bytes, Index at, Func<byte, byte> change)
    {
        bytes[at] = change(bytes[at]);
        return bytes;
    }
}
