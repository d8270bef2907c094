using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Nadir.Figures;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Figures.Raster;

[Collection(DrawingTests.Name)]
public sealed class AnimationTests(WarmRasterizer warm)
{
    private static readonly TimeSpan Third = TimeSpan.FromMilliseconds(1000 / 3.0);

    [Fact]
    public void Gif_OfFrames_ShowsThePicturesOfTheBrowser()
    {
        var frames = Pictures.Moving(5).ToList();
        var gif = new GifReader(warm.Browser.Gif(frames, Third));

        Assert.Equal((120, 80, 5), (gif.Width, gif.Height, gif.Frames.Count));
        Assert.True(gif.Loops);
        Assert.Equal([33, 34, 33, 33, 34], gif.Delays);
        Assert.All(gif.Stored.Skip(1), pixels => Assert.Equal(20 * 10, pixels));
        foreach (var (frame, shown) in frames.Zip(gif.Frames))
            Assert.Equal(PngDecoder.Decode(warm.Browser.Png(frame, 1)).Pixels, shown.Pixels);
    }

    [Theory]
    [InlineData("gif")]
    [InlineData("png")]
    public void Animation_ReadByPillow_HasItsFramesTimesAndColours(string format)
    {
        using var folder = new ScratchFolder();
        var frames = Pictures.Moving(5).ToList();
        var duration = TimeSpan.FromMilliseconds(120);
        var animation = format == "gif"
            ? warm.Browser.Gif(frames, duration, scale: 2)
            : warm.Browser.Apng(frames, duration, scale: 2);
        File.WriteAllBytes(folder["animation"], animation);
        for (var i = 0; i < frames.Count; i++)
            File.WriteAllBytes(folder[$"{i}.png"], warm.Browser.Png(frames[i], 2));

        var read = JsonNode.Parse(Pillow(folder["animation"], Enumerable.Range(0, frames.Count).Select(i => folder[$"{i}.png"])))!;

        Assert.Equal(5, read["frames"]!.GetValue<int>());
        Assert.Equal("240x160", read["size"]!.GetValue<string>());
        Assert.Equal(0, read["loop"]!.GetValue<int>());
        Assert.All(read["durations"]!.AsArray(), milliseconds => Assert.Equal(120, milliseconds!.GetValue<double>()));
        Assert.All(read["differences"]!.AsArray(), difference => Assert.Equal(0, difference!.GetValue<int>()));
    }

    [Fact]
    public void Apng_OfFrames_StartsAsThePngAndStoresChanges()
    {
        var frames = Pictures.Moving(4).ToList();
        var apng = warm.Browser.Apng(frames, TimeSpan.FromMilliseconds(40), loop: false);
        var chunks = PngChunk.ReadAll(apng);

        Assert.Equal(
            ["IHDR", "acTL", "fcTL", "IDAT", "fcTL", "fdAT", "fcTL", "fdAT", "fcTL", "fdAT", "IEND"],
            chunks.Select(chunk => chunk.Type));
        Assert.Equal([0, 0, 0, 4, 0, 0, 0, 1], chunks[1].Data.ToArray());
        Assert.Equal([0, 0, 0, 1, 0, 0, 0, 20, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0, 20, 0, 40, 3, 232, 0, 0], chunks[4].Data.ToArray());
        Assert.Equal(PngDecoder.Decode(warm.Browser.Png(frames[0], 1)).Pixels, PngDecoder.Decode(apng).Pixels);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(255)]
    public void Gif_OfFewColours_IsExactInTheBrowser(int colors)
    {
        var image = Pictures.Noise(97, 61, colors, seed: colors);
        var gif = GifEncoder.Encode(new AnimatedImage([Pictures.Png(image)], Third, Loops: false), default);
        var seen = PngDecoder.Decode(warm.Browser.Png(Pictures.Embedding(gif, "gif", 97, 61), 1));

        Assert.Equal(image.Pixels, seen.Pixels);
    }

    [Fact]
    public void Animation_OfNothingOrOfTwoSizes_IsRefused()
    {
        string[] sizes = [Pictures.Quarter(20, 10), Pictures.Quarter(21, 10)];
        var two = Assert.Throws<ArgumentException>(() => warm.Browser.Gif(sizes, Third));

        Assert.StartsWith("Frame 1 is 21×10, but frame 0 is 20×10;", two.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => warm.Browser.Apng([], Third));
        Assert.Throws<ArgumentOutOfRangeException>(() => warm.Browser.Gif(sizes, TimeSpan.FromMilliseconds(19)));
        Assert.Throws<ArgumentOutOfRangeException>(() => warm.Browser.Apng(sizes, TimeSpan.FromMinutes(2)));
    }

    private static string Pillow(string animation, IEnumerable<string> pictures)
    {
        foreach (var python in new[] { "/usr/bin/python3", "python3" })
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(python, [Script(), animation, .. pictures])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                })!;
                var complaint = process.StandardError.ReadToEndAsync();
                var output = process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                if (process.ExitCode == 0)
                    return output;
                Assert.Contains("No module named 'PIL'", complaint.Result, StringComparison.Ordinal);
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // Not there; the next may be.
            }
        }

        Assert.Skip("Pillow is not installed (Debian, Ubuntu: apt install python3-pil)");
        return "";
    }

    private static string Script([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "read_animation.py");
}
