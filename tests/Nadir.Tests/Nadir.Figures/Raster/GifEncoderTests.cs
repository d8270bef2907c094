using Nadir.Figures;

namespace Nadir.Tests.Figures.Raster;

public sealed class GifEncoderTests
{
    private static readonly TimeSpan Tenth = TimeSpan.FromMilliseconds(100);

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 300, 2)]
    [InlineData(400, 300, 1)]
    [InlineData(200, 150, 3)]
    [InlineData(200, 150, 16)]
    [InlineData(333, 111, 128)]
    [InlineData(256, 256, 255)]
    public void Encode_AnyImageOfFewColours_ComesBack(int width, int height, int colors)
    {
        var image = Pictures.Noise(width, height, colors, seed: width + colors);

        Assert.Equal(image.Pixels, Assert.Single(Read([image]).Frames).Pixels);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(200)]
    public void Encode_EveryLength_ComesBack(int colors)
    {
        for (var length = 1; length < 1100; length += 1 + length / 40)
        {
            var image = Pictures.Noise(length, 1, colors, seed: length);

            Assert.Equal(image.Pixels, Assert.Single(Read([image]).Frames).Pixels);
        }
    }

    [Fact]
    public void Encode_FramesThatDiffer_ShowEachWhole()
    {
        var frames = Enumerable.Range(0, 6).Select(_ => Pictures.Noise(40, 30, 3, seed: 5)).ToArray();
        for (var i = 1; i < frames.Length; i++)
        {
            var pixels = frames[i - 1].Pixels.ToArray();
            (pixels[41 * i], pixels[45 * i + 80]) = (Pictures.Red, Pictures.Navy);
            frames[i] = new PixelImage(40, 30, pixels);
        }

        var read = Read(frames);

        Assert.All(frames.Zip(read.Frames), pair => Assert.Equal(pair.First.Pixels, pair.Second.Pixels));
        Assert.Equal([10, 10, 10, 10, 10, 10], read.Delays);
        Assert.Equal(40 * 30, read.Stored[0]);
        Assert.All(read.Stored.Skip(1), stored => Assert.InRange(stored, 2, 40 * 12));
    }

    [Fact]
    public void Encode_FrameThatRepeats_KeepsItsTime()
    {
        var image = Pictures.Noise(20, 10, 4, seed: 2);
        var read = Read([image, image, image]);

        Assert.Equal([200, 1, 1], read.Stored);
        Assert.Equal([10, 10, 10], read.Delays);
        Assert.Equal(image.Pixels, read.Frames[2].Pixels);
    }

    [Fact]
    public void Encode_ManyColours_StaysClose_AndKeepsTheGroundExact()
    {
        var pixels = new uint[300 * 200];
        Array.Fill(pixels, Pictures.White);
        for (var i = 0; i < 150 * 200; i++)
            pixels[i] = 0xff000000u | (uint)(i % 256) | (uint)(i / 118) << 8 | (uint)((i * 7 / 118) & 0xff) << 16;
        var image = new PixelImage(300, 200, pixels);
        var shown = Assert.Single(Read([image]).Frames);
        var distances = image.Pixels.ToArray().Zip(shown.Pixels.ToArray(), Distance).ToArray();

        Assert.Equal(Pictures.White, shown.Pixels[^1]);
        Assert.Equal(255, Palette.Of(Counts(image), 255).Colors.Count);
        Assert.InRange(distances.Average(), 1, 14);
        Assert.InRange(distances.Max(), 2, 60);
    }

    [Theory]
    [InlineData(6, 4, 0xff_ff_ff_ffu)]
    [InlineData(5, 5, 0xff_fc_fd_fdu)]
    [InlineData(1, 9, 0xff_f9_fa_fbu)]
    public void ColorBox_OfTwoColours_IsTheCommonerOneOrTheirMean(long white, long gray, uint expected)
    {
        var box = new ColorBox(new[] { (0xff_f9_fa_fbu, gray), (Pictures.White, white) });

        Assert.Equal(expected, box.Representative());
        Assert.Equal(0xff_f9_fa_fbu, box.Cut().Low.Representative());
    }

    [Fact]
    public void Encode_TransparentPixels_LieOnWhite()
    {
        var pixel = new PixelImage(3, 1, [0, 0x80_00_00_ff, Pictures.Blue]).OnWhite();

        Assert.Equal([Pictures.White, 0xff_7f_7f_ffu, Pictures.Blue], pixel.Pixels);
    }

    [Fact]
    public void Encode_Cancelled_Stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var animation = new AnimatedImage([Pictures.Png(Pictures.Noise(3, 3, 2, 1))], Tenth, Loops: true);

        Assert.ThrowsAny<OperationCanceledException>(() => GifEncoder.Encode(animation, cancelled.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => ApngEncoder.Encode(animation, cancelled.Token));
    }

    private static ColorCounts Counts(PixelImage image)
    {
        var counts = new ColorCounts();
        counts.Add(image.Pixels);
        return counts;
    }

    private static double Distance(uint first, uint second)
    {
        var squares = 0.0;
        for (var shift = 0; shift < 24; shift += 8)
            squares += Math.Pow((double)(first >> shift & 0xff) - (second >> shift & 0xff), 2);
        return Math.Sqrt(squares);
    }

    private static GifReader Read(PixelImage[] frames) =>
        new(GifEncoder.Encode(new AnimatedImage([.. frames.Select(Pictures.Png)], Tenth, Loops: true), default));
}
