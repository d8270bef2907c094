namespace Nadir.Tests.Data.Images;

public sealed class PngFileTests
{
    [Theory]
    [InlineData(1, 8)]
    [InlineData(2, 8)]
    [InlineData(3, 8)]
    [InlineData(4, 8)]
    [InlineData(1, 16)]
    [InlineData(4, 16)]
    public void Write_EveryKind_IsReadBack(int channels, int bits)
    {
        var generator = new Philox(5, "pixels");
        var words = Enumerable.Range(0, 13 * 7 * channels).Select(_ => (ushort)generator.NextInt(bits == 8 ? 256 : 65536)).ToArray();
        var image = bits == 8 ? new Image(13, 7, channels, [.. words.Select(static word => (byte)word)]) : new Image(13, 7, channels, words);
        using var stream = new MemoryStream();

        PngFile.Write(stream, image);

        Assert.Equal(0, ReferenceImages.Difference(ImageFile.Read(new MemoryStream(stream.ToArray())), image));
    }

    [Fact]
    public void Tensor_RoundTrip_KeepsThePicture()
    {
        var image = new Image(2, 1, 3, [0, 1, 2, 253, 254, 255]);

        var tensor = image.ToTensor();

        Assert.Equal(new Shape(3, 1, 2), tensor.Shape);
        Assert.Equal([0f, 253 / 255f, 1 / 255f, 254 / 255f, 2 / 255f, 1f], tensor.ToArray<float>());
        Assert.Equal(image.Bytes.ToArray(), Image.FromTensor(tensor).Bytes.ToArray());
    }
}
