namespace Nadir.Tests.Data.Images;

public sealed class PixelPlanesTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 3)]
    [InlineData(16, 1)]
    [InlineData(17, 1)]
    [InlineData(31, 9)]
    [InlineData(64, 4)]
    public void ToTensor_OfAnyChannels_IsEachByteOver255(int width, int height)
    {
        for (var channels = 1; channels <= 4; channels++)
        {
            var bytes = new byte[width * height * channels];
            for (var i = 0; i < bytes.Length; i++)
                bytes[i] = (byte)((i * 37) + (i / 251));
            var image = new Image(width, height, channels, bytes);

            var (unit, raw) = (image.ToTensor().ToArray<float>(), image.ToTensor(unit: false).ToArray<float>());

            for (var i = 0; i < bytes.Length; i++)
            {
                var (pixel, channel) = (i / channels, i % channels);
                Assert.Equal(bytes[i] / 255f, unit[(channel * width * height) + pixel]);
                Assert.Equal(bytes[i], raw[(channel * width * height) + pixel]);
            }
        }
    }
}
