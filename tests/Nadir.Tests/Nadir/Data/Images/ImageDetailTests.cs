namespace Nadir.Tests.Data.Images;

public sealed class ImageDetailTests
{
    private static readonly List<(string Name, byte[] Content, Image Expected)> All = ReferenceImages.Read();

    [Theory]
    [InlineData("II", new byte[] { 42, 0, 8, 0, 0, 0, 2, 0, 0x0F, 1, 2, 0, 1, 0, 0, 0, 65, 0, 0, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0 })]
    [InlineData("MM", new byte[] { 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0 })]
    public void Read_OrientationOfAJpeg_TurnsWhereAsked(string order, byte[] tiff)
    {
        byte[] exif = [.. "Exif\0\0"u8, (byte)order[0], (byte)order[1], .. tiff];
        var plain = Of("jpeg-own-444-7x13.jpg");
        byte[] content = [.. plain[..2], 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. plain[2..]];

        var (stored, turned) = (Read(content), ImageFile.Read(new MemoryStream(content), new ImageOptions { Upright = true }));

        // 6: the stored picture's first row is the upright one's last column.
        Assert.Equal((6, 7, 13), (stored.Orientation, stored.Width, stored.Height));
        Assert.Equal((1, 13, 7), (turned.Orientation, turned.Width, turned.Height));
        for (var y = 0; y < 13; y++)
        {
            for (var x = 0; x < 7; x++)
                Assert.Equal(Pixel(stored, x, y), Pixel(turned, 12 - y, x));
        }
    }

    [Theory]
    [InlineData("bmp-rle8-15x17.bmp")]
    [InlineData("bmp-rle4-33x31.bmp")]
    public void Read_RunsWithoutTheirEndMark_AreWholeAfterTheLastRow(string name)
    {
        var content = Of(name);

        Assert.Equal(Read(content).Bytes.ToArray(), Read(content[..^2]).Bytes.ToArray());
        Assert.Contains("cut off", Hostile.Refused(() => Read(content[..^4])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PrintingColors_AreAmongTheReferenceImages()
    {
        foreach (var kind in new[] { "jpeg-cmyk", "jpeg-ycck", "png-animated" })
            Assert.InRange(All.Count(one => one.Name.StartsWith(kind, StringComparison.Ordinal)), 3, 10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Resize_KeepsAConstantPicture(int channels)
    {
        var image = new Image(37, 23, channels, [.. Enumerable.Repeat(Enumerable.Range(252, channels).Select(static level => (byte)level), 37 * 23).SelectMany(static p => p)]);

        var small = image.Resize(11, 50);

        // Weighted by alpha and back a colour may lose a level.
        for (var i = 0; i < small.Bytes.Length; i++)
            Assert.InRange(small.Bytes[i], (byte)(252 + (i % channels) - (channels is 2 or 4 ? 1 : 0)), (byte)(252 + (i % channels)));
    }

    private static (byte, byte, byte) Pixel(Image image, int x, int y)
    {
        var pixel = image.Bytes.Slice(((y * image.Width) + x) * 3, 3);
        return (pixel[0], pixel[1], pixel[2]);
    }

    private static byte[] Of(string name) => [.. All.Single(one => one.Name == name).Content];

    private static Image Read(byte[] content) => ImageFile.Read(new MemoryStream(content));
}
