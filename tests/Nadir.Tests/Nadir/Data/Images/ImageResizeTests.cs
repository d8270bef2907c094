using System.Globalization;

namespace Nadir.Tests.Data.Images;

public sealed class ImageResizeTests
{
    [Fact]
    public void Resize_AnySize_EqualsPillow()
    {
        foreach (var line in File.ReadLines(Path.Combine(ReferenceImages.Folder(), "resized.txt")))
        {
            var parts = line.Split(' ');
            var sizes = parts[..5].Select(static part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            var values = Enumerable.Range(0, sizes[0] * sizes[1] * sizes[2]).Select(static i => (byte)(((i * 37) + (i * i / 11)) % 256)).ToArray();

            var resized = new Image(sizes[1], sizes[2], sizes[0], values).Resize(sizes[3], sizes[4], Enum.Parse<ImageInterpolation>(parts[5]));

            Assert.True(parts[6] == Convert.ToHexStringLower(resized.Bytes), line);
        }
    }

    [Theory]
    [InlineData(2, new byte[] { 2, 1, 4, 3, 6, 5 })]
    [InlineData(3, new byte[] { 6, 5, 4, 3, 2, 1 })]
    [InlineData(6, new byte[] { 5, 3, 1, 6, 4, 2 })]
    [InlineData(8, new byte[] { 2, 4, 6, 1, 3, 5 })]
    public void Upright_Turns(int orientation, byte[] expected) =>
        Assert.Equal(expected, new Image(2, 3, 1, [1, 2, 3, 4, 5, 6]) { Orientation = orientation }.Upright().Bytes.ToArray());
}
