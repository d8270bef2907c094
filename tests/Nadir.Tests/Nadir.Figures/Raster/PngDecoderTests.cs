using System.IO.Compression;
using System.Text;
using Nadir.Figures;

namespace Nadir.Tests.Figures.Raster;

public sealed class PngDecoderTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Decode_RowsOfEveryFilter_ComeBack(int channels)
    {
        const int Width = 23, Height = 20;
        var pixels = new byte[Width * Height * channels];
        new Random(3).NextBytes(pixels);
        var image = PngDecoder.Decode(Filtered(pixels, Width, Height, channels));
        var expected = pixels.Chunk(channels).SelectMany(pixel => channels == 4 ? pixel : [.. pixel, 255]);

        Assert.Equal(expected, image.Bytes(image.Whole));
    }

    [Fact]
    public void Decode_WhatIsNoPngOfItsKind_IsRefused()
    {
        var png = PngEncoder.Rgb(2, 2, new byte[12]);
        var broken = png.ToArray();
        broken[45]++;

        Assert.Contains("do not start as one", Refusal(Encoding.UTF8.GetBytes("<svg/>")), StringComparison.Ordinal);
        Assert.Contains("ends inside a chunk", Refusal(png[..^5]), StringComparison.Ordinal);
        Assert.Contains("check sum", Refusal(broken), StringComparison.Ordinal);
        Assert.Contains("got 8, 0 and 0", Refusal(PngEncoder.Gray(2, 2, new byte[4])), StringComparison.Ordinal);
        Assert.Contains("does not begin with its header", Refusal(png[..8]), StringComparison.Ordinal);
        Assert.Contains("end in row 0 of 9", Refusal(Filtered([], 9, 9, 3)), StringComparison.Ordinal);
    }

    [Fact]
    public void Difference_OfImages_IsTheLeastBox()
    {
        var image = Pictures.Noise(30, 20, 5, seed: 1);
        foreach (var (first, second, box) in new[]
        {
            ((3, 4), (3, 4), new PixelBox(3, 4, 1, 1)),
            ((29, 0), (0, 19), new PixelBox(0, 0, 30, 20)),
            ((7, 5), (11, 9), new PixelBox(7, 5, 5, 5)),
            ((11, 5), (7, 9), new PixelBox(7, 5, 5, 5)),
        })
        {
            var pixels = image.Pixels.ToArray();
            pixels[first.Item2 * 30 + first.Item1] ^= 1;
            pixels[second.Item2 * 30 + second.Item1] ^= 2;

            Assert.Equal(box, new PixelImage(30, 20, pixels).Difference(image));
        }

        Assert.Equal(new PixelBox(0, 0, 1, 1), image.Difference(image));
    }

    private static string Refusal(byte[] png) => Assert.Throws<DataException>(() => PngDecoder.Decode(png)).Message;

    // Row y is stored by filter y % 5, as section 9 of the PNG specification defines them.
    private static byte[] Filtered(byte[] pixels, int width, int height, int channels)
    {
        var stride = width * channels;
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var i = 0; i < pixels.Length; i++)
            {
                var (row, column) = (i / stride, i % stride);
                if (column == 0)
                    zlib.WriteByte((byte)(row % 5));
                var left = column < channels ? 0 : pixels[i - channels];
                var above = row == 0 ? 0 : pixels[i - stride];
                var corner = row == 0 || column < channels ? 0 : pixels[i - stride - channels];
                var predicted = (row % 5) switch
                {
                    0 => 0,
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    _ => new[] { left, above, corner }.MinBy(value => Math.Abs(left + above - corner - value)),
                };
                zlib.WriteByte((byte)(pixels[i] - predicted));
            }
        }

        using var file = new MemoryStream();
        file.Write(PngChunk.Signature);
        PngEncoder.WriteHeader(file, width, height, (byte)(channels == 4 ? 6 : 2));
        var half = (int)data.Length / 2;
        PngChunk.Write(file, "IDAT"u8, data.ToArray().AsSpan(..half));
        PngChunk.Write(file, "IDAT"u8, data.ToArray().AsSpan(half..));
        PngChunk.Write(file, "IEND"u8, []);
        return file.ToArray();
    }
}
