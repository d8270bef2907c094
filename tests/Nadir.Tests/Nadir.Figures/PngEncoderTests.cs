using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class PngEncoderTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(28, 28)]
    [InlineData(300, 2)]
    public void Gray_Pixels_ComeBackByHand(int width, int height)
    {
        var pixels = new byte[width * height];
        new Random(4).NextBytes(pixels);
        Assert.Equal(pixels, Decode(PngEncoder.Gray(width, height, pixels), width, height, 1, colorType: 0));
    }

    [Fact]
    public void Rgb_Pixels_ComeBackByHand()
    {
        byte[] pixels = [255, 0, 0, 0, 255, 0, 0, 0, 255, 1, 2, 3];
        Assert.Equal(pixels, Decode(PngEncoder.Rgb(2, 2, pixels), 2, 2, 3, colorType: 2));
    }

    [Fact]
    public void Gray_WrongNumberOfPixels_IsRefused()
    {
        Assert.Throws<ShapeException>(() => PngEncoder.Gray(2, 2, new byte[3]));
        Assert.Throws<ShapeException>(() => PngEncoder.Rgb(2, 2, new byte[4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PngEncoder.Gray(0, 2, []));
        Assert.Throws<ShapeException>(() => new GrayImage(2, 2, new byte[3]));
    }

    [Fact]
    public void GrayImage_Numbers_BecomeShades()
    {
        var image = GrayImage.From(3, 2, new[] { -1f, 0, 0.5f, 1, 2, float.NaN });
        Assert.Equal([0, 0, 128], new[] { image[0, 0], image[0, 1], image[0, 2] });
        Assert.Equal([255, 255, 0], new[] { image[1, 0], image[1, 1], image[1, 2] });
        Assert.StartsWith("data:image/png;base64,iVBORw0KGgo", image.ToDataUri(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => GrayImage.From(1, 1, new[] { 0.0 }, 1, 1));
    }

    private static byte[] Decode(byte[] png, int width, int height, int channels, byte colorType)
    {
        Assert.Equal([137, 80, 78, 71, 13, 10, 26, 10], png[..8]);
        var (at, names, data, header) = (8, new List<string>(), new List<byte>(), Array.Empty<byte>());
        while (at < png.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var body = png[(at + 8)..(at + 8 + length)];
            names.Add(Encoding.ASCII.GetString(png, at + 4, 4));
            var checksum = BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length));
            Assert.Equal(BitwiseCrc(png[(at + 4)..(at + 8 + length)]), checksum);
            if (names[^1] == "IHDR")
                header = body;
            else if (names[^1] == "IDAT")
                data.AddRange(body);
            at += 12 + length;
        }

        Assert.Equal(["IHDR", "IDAT", "IEND"], names);
        Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(header));
        Assert.Equal(height, BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        Assert.Equal([8, colorType, 0, 0, 0], header[8..]);

        using var plain = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream([.. data]), CompressionMode.Decompress))
            zlib.CopyTo(plain);
        var rows = plain.ToArray().Chunk(1 + width * channels).ToArray();
        Assert.Equal(height, rows.Length);
        Assert.All(rows, row => Assert.Equal(0, row[0]));
        return [.. rows.SelectMany(row => row[1..])];
    }

    // One bit at a time, as the PNG specification's annex on the CRC defines it.
    private static uint BitwiseCrc(byte[] bytes)
    {
        var remainder = uint.MaxValue;
        foreach (var value in bytes)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var odd = ((remainder ^ (uint)(value >> bit)) & 1) != 0;
                remainder = odd ? (remainder >> 1) ^ 0xedb88320 : remainder >> 1;
            }
        }

        return ~remainder;
    }
}
