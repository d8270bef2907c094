using System.Buffers.Binary;
using System.IO.Compression;

namespace Nadir.Tests.Data.Images;

public sealed class ImageFileTests
{
    private static readonly List<(string Name, byte[] Content, Image Expected)> All = ReferenceImages.Read();

    [Theory]
    [InlineData("png", 100, 0)]
    [InlineData("bmp", 100, 0)]
    [InlineData("p", 100, 0)]
    [InlineData("jpeg", 150, 1)]
    public void Read_ReferenceImages_EqualPillow(string prefix, int least, int tolerance)
    {
        var count = 0;
        var wrong = new List<string>();
        foreach (var (name, content, expected) in All.Where(one => one.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
        {
            count++;
            var error = Record.Exception(() =>
            {
                var difference = ReferenceImages.Difference(Read(content), expected);
                if (difference > tolerance)
                    wrong.Add($"{name}: {difference}");
            });
            if (error is not null)
                wrong.Add($"{name}: {error.Message}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count}: " + string.Join("\n", wrong.Take(40)));
        Assert.True(count >= least, $"{count} images");
    }

    [Fact]
    public void Read_ImagesMadeNow_EqualPillow()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            PythonProgram.Run("PIL", Path.Combine(ReferenceImages.Folder(), "make_images.py"), path, "77");
            foreach (var (name, content, expected) in ReferenceImages.Read(path))
                Assert.True(ReferenceImages.Difference(Read(content), expected) <= (name.StartsWith("jpeg", StringComparison.Ordinal) ? 1 : 0), name);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("png-6-8-15x17-1.png")]
    [InlineData("png-3-4-7x13-0.png")]
    [InlineData("bmp-rle8-15x17.bmp")]
    [InlineData("bmp-24-7x13.bmp")]
    [InlineData("P3-100-7x13.pnm")]
    [InlineData("P5-65535-15x17.pnm")]
    [InlineData("p4-33x31.pbm")]
    [InlineData("jpeg-2-75-33x31.jpg")]
    [InlineData("jpeg-own-420-33x31.jpg")]
    public void Read_DamagedContent_IsReadOrRefused(string name)
    {
        var content = Of(name);

        Hostile.SurvivesMutations(content, bytes => Read(bytes), seed: 3, count: 1000);
    }

    [Theory]
    [InlineData("png-2-16-7x13-1.png")]
    [InlineData("bmp-16-7x13.bmp")]
    [InlineData("P6-255-7x13.pnm")]
    [InlineData("jpeg-own-444-7x13.jpg")]
    public void Read_CutContent_IsRefused(string name) => Hostile.RefusesEveryCut(Of(name), bytes => Read(bytes));

    [Fact]
    public void Read_HugeSizes_AreRefusedBeforeMemoryIsTaken()
    {
        var bmp = Of("bmp-24-7x13.bmp");
        BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(18), int.MaxValue);
        var jpeg = Of("jpeg-own-444-7x13.jpg");
        var frame = jpeg.AsSpan().IndexOf(new byte[] { 0xFF, 0xC0, 0, 17 });
        frame = frame < 0 ? jpeg.AsSpan().IndexOf(new byte[] { 0xFF, 0xC1, 0, 17 }) : frame;
        jpeg.AsSpan(frame + 5, 4).Fill(0xFF);

        foreach (var content in new[] { bmp, jpeg, "P6 2147483647 2147483647 255\n"u8.ToArray(), "P5 65535 2000 255\n"u8.ToArray() })
            Assert.Contains("pixels", Hostile.Refused(() => Read(content)).Message, StringComparison.Ordinal);
        Assert.Contains("not read", Hostile.Refused(() => ImageFile.Read(new MemoryStream(Of("png-0-8-33x31-0.png")), new ImageOptions { MaxPixels = 1000 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WrongCheckSum_IsRefused()
    {
        var content = Of("png-0-8-33x31-0.png");
        content[^1] ^= 1;

        Assert.Contains("CRC", Assert.Throws<DataException>(() => Read(content)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Progressive_IsRefusedWithAdvice()
    {
        var content = Of("jpeg-own-444-16x16.jpg");
        var frame = content.AsSpan().IndexOf(new byte[] { 0, 17, 8 }) - 1;
        content[frame] = 0xC2;

        var error = Assert.Throws<DataException>(() => Read(content));

        Assert.Contains("progressive", error.Message, StringComparison.Ordinal);
        Assert.Contains("magick in.jpg", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PackedByGzip_IsUnpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Of("P6-255-7x13.pnm"));

        Assert.Equal(Read(Of("P6-255-7x13.pnm")).Bytes.ToArray(), Read(packed.ToArray()).Bytes.ToArray());
    }

    private static byte[] Of(string name) => All.Single(one => one.Name == name).Content.ToArray();

    private static Image Read(byte[] content) => ImageFile.Read(new MemoryStream(content));
}
