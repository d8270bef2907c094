using System.Diagnostics;
using Nadir.Figures;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Figures.Raster;

public sealed class RendererFinderTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Find_InFolders_TakesBrowsersBeforeRsvg_InTheirOrder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Programs have other names there.");
        var finder = new RendererFinder([folder["none"], folder["one"], folder["two"]], [folder["two/place"]]);
        Put(["one/rsvg-convert", "one/google-chrome", "two/chromium", "two/google-chrome", "two/place"]);
        File.WriteAllText(folder["one/chromium"], "not a program");

        Assert.Equal(
            [folder["two/chromium"], folder["one/google-chrome"], folder["two/place"], folder["one/rsvg-convert"]],
            finder.Find(RendererChoice.Automatic));
        Assert.Equal(3, finder.Find(RendererChoice.Browser).Count);
        Assert.Equal([folder["one/rsvg-convert"]], finder.Find(RendererChoice.Librsvg));
    }

    [Theory]
    [InlineData(RendererChoice.Automatic, "chromium", "librsvg2-bin")]
    [InlineData(RendererChoice.Browser, "chromium", "Edge")]
    [InlineData(RendererChoice.Librsvg, "rsvg-convert", "librsvg2-bin")]
    public void Open_WithoutAnyProgram_NamesPackagesAndFormatsThatNeedNone(RendererChoice choice, string first, string second)
    {
        var missing = Assert.Throws<NotSupportedException>(() => Rasterizer.Open(choice, new RendererFinder([folder.Path], []), default));

        foreach (var word in new[] { first, second, "apt install", "SVG or HTML" })
            Assert.Contains(word, missing.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Rasterizer.Open((RendererChoice)9));
    }

    [Fact]
    public void Open_BrowserThatFails_TriesTheNextAndNamesAllReasons()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs of this test are shell scripts.");
        Put("chromium", "#!/bin/sh\necho no display today >&2\nexit 3\n");
        Put("google-chrome", "#!/bin/sh\nexec /does/not/exist\n");
        var finder = new RendererFinder([folder.Path], []);

        var failed = Assert.Throws<InvalidOperationException>(() => Rasterizer.Open(RendererChoice.Automatic, finder, default));
        Assert.StartsWith(
            $"No installed program could be started to draw the picture; SVG and HTML need none.\n{folder["chromium"]} ended before the picture was drawn: no display today\n",
            failed.Message,
            StringComparison.Ordinal);
        Assert.Contains("/does/not/exist", failed.Message, StringComparison.Ordinal);

        Put("rsvg-convert", "#!/bin/sh\ncat >/dev/null\necho bad font >&2\nexit 1\n");
        using var rasterizer = Rasterizer.Open(RendererChoice.Automatic, finder, default);
        Assert.Equal(folder["rsvg-convert"], rasterizer.Program);
        var refused = Assert.Throws<InvalidOperationException>(() => rasterizer.Png(Pictures.Quarter(9, 9)));
        Assert.Contains("could not draw the SVG (exit code 1): bad font", refused.Message, StringComparison.Ordinal);
    }

    private void Put(params string[] names)
    {
        foreach (var name in names)
            Put(name, "#!/bin/sh\n");
    }

    // Written by another process: while this one has the file open for writing, a process started meanwhile by another
    // test inherits the descriptor, and the system refuses to run such a file.
    private void Put(string name, string script)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
        using var writer = Process.Start("/bin/sh", ["-c", "printf %s \"$1\" >\"$0\"; chmod +x \"$0\"", folder[name], script]);
        writer.WaitForExit();
    }
}
