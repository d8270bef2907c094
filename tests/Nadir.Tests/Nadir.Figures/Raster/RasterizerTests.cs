using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Nadir.Figures;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Figures.Raster;

[Collection(DrawingTests.Name)]
public sealed partial class RasterizerTests(WarmRasterizer warm)
{
    [Theory]
    [InlineData(200, 100, 1, 200, 100)]
    [InlineData(200, 100, 2, 400, 200)]
    [InlineData(401, 263, 1.5, 602, 394)]
    [InlineData(401.5, 263.25, 0.33, 132, 87)]
    public void Png_OfAScale_HasItsPixelsToTheEdges(double width, double height, double scale, int columns, int rows)
    {
        var image = PngDecoder.Decode(warm.Browser.Png(Pictures.Quarter(width, height), scale));

        Assert.Equal((columns, rows), (image.Width, image.Height));
        Assert.Equal(Pictures.Navy, image.At(0, 0));
        Assert.Equal(Pictures.Navy, image.At(columns - 1, 0));
        Assert.Equal(Pictures.Navy, image.At(0, rows - 1));
        Assert.Equal(Pictures.Red, image.At(columns - 1, rows - 1));
        Assert.Equal(Pictures.Red, image.At(columns / 2 + 2, rows / 2 + 2));
        Assert.Equal(Pictures.Navy, image.At(columns / 2 - 2, rows / 2 - 2));
    }

    [Fact]
    public void Png_WithoutGround_IsTransparentThere()
    {
        var svg = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="20" height="30" fill="#ff0000" fill-opacity="0.5"/></svg>""";
        var image = PngDecoder.Decode(warm.Browser.Png(svg, 1));

        Assert.Equal(0u, image.At(30, 10));
        Assert.Equal(128u, image.At(10, 10) >> 24);
    }

    [Theory]
    [InlineData(RendererChoice.Browser)]
    [InlineData(RendererChoice.Librsvg)]
    public void Png_OfScriptsAndAddresses_RunsAndReadsNone(RendererChoice choice)
    {
        using var network = new TcpListener(IPAddress.Loopback, 0);
        network.Start();
        using var folder = new ScratchFolder();
        File.WriteAllBytes(folder["red.png"], PngEncoder.Rgb(1, 1, [255, 0, 0]));
        var site = $"http://{network.LocalEndpoint}/red";
        var svg = Pictures.Quarter(
            40,
            30,
            $"""
            <image width="10" height="10" href="file://{folder["red.png"]}"/><image width="10" height="10" href="{site}.png"/>
            <style>@import url({site}.css);</style><use href="{site}.svg#part"/>
            <foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="{site}.html"/></foreignObject>
            <script>fetch('{site}'); document.querySelector('rect').setAttribute('fill', '#ff0000')</script>
            """);
        using var librsvg = choice == RendererChoice.Librsvg ? WarmRasterizer.OrSkip(() => Rasterizer.Open(choice)) : null;

        var image = PngDecoder.Decode((librsvg ?? warm.Browser).Png(svg, 1));

        Assert.NotEqual(Pictures.Red, image.At(2, 2));
        Assert.Equal(Pictures.Navy, image.At(30, 5));
        Assert.False(network.Pending());
    }

    [Fact]
    public void Png_ByAnotherBrowser_HasTheSameBytes()
    {
        var svg = Samples.Curves().ToSvg();
        var first = warm.Browser.Png(svg);
        using var other = Rasterizer.Open(RendererChoice.Browser);

        Assert.Equal(first, warm.Browser.Png(svg));
        Assert.Equal(first, other.Png(svg));
    }

    [Fact]
    public void Png_OneAfterAnother_ShowsEachItsOwn()
    {
        for (var i = 0; i < 12; i++)
        {
            var svg = $"""<svg xmlns="http://www.w3.org/2000/svg" width="50" height="40"><rect width="50" height="40" fill="#0000{10 + i}"/></svg>""";
            var expected = 0xff000000u | Convert.ToUInt32($"{10 + i}", 16) << 16;

            Assert.Equal(expected, PngDecoder.Decode(warm.Browser.Png(svg, 1)).At(20, 20));
        }
    }

    [Fact]
    public void Png_OfOurFigures_ShowsTheirColours()
    {
        var figure = Samples.Bars();
        var image = PngDecoder.Decode(warm.Browser.Png(figure.ToSvg()));

        Assert.Equal((800, 520), (image.Width, image.Height));
        Assert.Equal(Pictures.White, image.At(1, 1));
        Assert.Contains(0xff_b2_72_00u, image.Pixels.ToArray());
    }

    [Fact]
    public void Png_FromManyThreads_TakesTurns()
    {
        var browser = warm.Browser;
        var widths = new int[4];
        var threads = Enumerable.Range(0, widths.Length).Select(i => new Thread(() =>
        {
            for (var times = 0; times < 4; times++)
                widths[i] += PngDecoder.Decode(browser.Png(Pictures.Quarter(10 + i, 20), 1)).Width;
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.Equal([40, 44, 48, 52], widths);
    }

    [Theory]
    [InlineData(720, 440, 540, 330)]
    [InlineData(401, 263.4, 300.75, 197.55)]
    public void Pdf_HasOnePageOfTheFiguresSize_WithTextAndItsFonts(double width, double height, double points, double high)
    {
        var svg = Pictures.Quarter(width, height, """<text x="20" y="40" font-family="sans-serif" fill="#ffffff">Loss of a step</text>""");
        var pdf = Encoding.Latin1.GetString(warm.Browser.Pdf(svg));
        var box = MediaBox().Matches(pdf).Single();

        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.Equal(points, Number(box, 2), 3);
        Assert.Equal(high, Number(box, 3) - Number(box, 1), 3);
        Assert.Contains("/Count 1", pdf, StringComparison.Ordinal);
        Assert.Contains("/FontFile2", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("/Subtype /Image", pdf, StringComparison.Ordinal);
        Assert.Contains("/Title (Quarter)", pdf, StringComparison.Ordinal);
        // The cross-reference table tells where each object stands.
        var offsets = Offset().Matches(pdf).Select(entry => int.Parse(entry.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.InRange(offsets.Length, 5, 500);
        for (var i = 0; i < offsets.Length; i++)
            Assert.StartsWith($"{i + 1} 0 obj", pdf[offsets[i]..(offsets[i] + 20)], StringComparison.Ordinal);
        Assert.StartsWith("xref", pdf[int.Parse(pdf.Split("startxref\n")[1].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_Cancelled_StopsSoonAndDrawsAgain()
    {
        var browser = warm.Browser;
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(150));
        var endless = Pictures.Moving(2).Concat(Enumerable.Repeat(Pictures.Moving(1).First(), int.MaxValue - 2));

        Assert.ThrowsAny<OperationCanceledException>(
            () => browser.Gif(endless, TimeSpan.FromMilliseconds(100), cancellation: cancelled.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => browser.Png(Pictures.Quarter(9, 9), cancellation: cancelled.Token));
        Assert.Equal(9, PngDecoder.Decode(browser.Png(Pictures.Quarter(9, 9), 1)).Width);
    }

    [Fact]
    public void Librsvg_DrawsTheSame()
    {
        using var librsvg = WarmRasterizer.OrSkip(() => Rasterizer.Open(RendererChoice.Librsvg));
        var image = PngDecoder.Decode(librsvg.Png(Pictures.Quarter(401, 263), 1.5));
        var box = MediaBox().Matches(Encoding.Latin1.GetString(librsvg.Pdf(Pictures.Quarter(720, 440)))).Single();

        Assert.EndsWith("rsvg-convert", librsvg.Program, StringComparison.Ordinal);
        Assert.Equal((602, 394), (image.Width, image.Height));
        Assert.Equal(Pictures.Navy, image.At(0, 0));
        Assert.Equal(Pictures.Red, image.At(601, 393));
        Assert.Equal((540, 330), (Number(box, 2), Number(box, 3)));
        Assert.Equal(3, new GifReader(librsvg.Gif(Pictures.Moving(3), TimeSpan.FromSeconds(1))).Frames.Count);
    }

    [GeneratedRegex(@"/MediaBox \[ ?0 ([0-9.]+) ([0-9.]+) ([0-9.]+) ?\]")]
    private static partial Regex MediaBox();

    [GeneratedRegex("([0-9]{10}) [0-9]{5} n")]
    private static partial Regex Offset();

    private static double Number(Match match, int group) =>
        double.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);
}
