using System.Buffers.Binary;
using System.IO.Compression;

namespace Nadir.Tests.Data.Images;

/// <summary>PNG files whose packed parts grow to far more than their picture.</summary>
public sealed class PngBombTests
{
    private const int Side = 8, Unpacked = 256 << 20;

    private static readonly byte[] Bomb = Pack(Unpacked);

    [Fact]
    public void Read_PixelsBeyondThePicture_AreNotUnpacked() => ReadsFast(File(("IDAT", Bomb)));

    [Theory]
    [InlineData("zTXt")]
    [InlineData("iCCP")]
    public void Read_PackedNotes_AreNotUnpacked(string chunk) =>
        ReadsFast(File((chunk, [.. "Note\0\0"u8, .. Bomb]), ("IDAT", Pack(Side * (Side + 1)))));

    [Fact]
    public void Read_SizeThatOnlyABombCanFill_IsRefused()
    {
        var file = File(("IDAT", Pack(Side)));
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), 20_000);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), 5_000);
        Seal(file.AsSpan(12, 17), file.AsSpan(29));

        Assert.Contains("20000×5000", Hostile.Refused(() => Read(file)).Message, StringComparison.Ordinal);
    }

    private static void ReadsFast(byte[] file)
    {
        Assert.True(file.Length < 1 << 20);

        // What is read is refused after it, so that time and memory are looked at as for hostile content.
        Hostile.Refused(() =>
        {
            Assert.Equal(new byte[Side * Side], Read(file).Bytes.ToArray());
            throw Error.Data("bomb.png", $"it was read.");
        });
    }

    private static byte[] File(params (string Name, byte[] Content)[] chunks)
    {
        using var stream = new MemoryStream();
        stream.Write([0x89, .. "PNG\r\n\u001a\n"u8]);
        Write(stream, "IHDR", [0, 0, 0, Side, 0, 0, 0, Side, 8, 0, 0, 0, 0]);
        foreach (var (name, content) in chunks)
            Write(stream, name, content);
        Write(stream, "IEND", []);
        return stream.ToArray();
    }

    private static void Write(MemoryStream stream, string name, byte[] content)
    {
        var chunk = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        System.Text.Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        Seal(chunk.AsSpan(4, content.Length + 4), chunk.AsSpan(content.Length + 8));
        stream.Write(chunk);
    }

    private static void Seal(ReadOnlySpan<byte> part, Span<byte> target) => BinaryPrimitives.WriteUInt32BigEndian(target, Crc32.Append(0, part));

    private static byte[] Pack(int zeros)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var part = new byte[Math.Min(zeros, 1 << 20)];
            for (var left = zeros; left > 0; left -= part.Length)
                stream.Write(part.AsSpan(0, Math.Min(left, part.Length)));
        }

        return packed.ToArray();
    }

    private static Image Read(byte[] content) => ImageFile.Read(new MemoryStream(content));
}
