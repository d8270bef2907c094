using System.Diagnostics;
using System.Runtime.InteropServices;
using Nadir.Figures;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Figures.Raster;

/// <summary>However a program ends, no browser and no folder stays behind.</summary>
public sealed partial class BrowserProcessTests
{
    private const int Interrupt = 2, KillNow = 9, Terminate = 15;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Dispose_LeavesNoProcessAndNoFolder(bool isPiped)
    {
        SkipElsewhere();
        var renderer = BrowserRenderer.Start(Browser(), isPiped, default);
        var profile = renderer.Profile!;
        Assert.True(Directory.Exists(profile));
        Assert.NotEmpty(Processes.Mentioning(profile));
        var svg = SvgDocument.Read(Pictures.Quarter(30, 20));
        Assert.Equal(30, PngDecoder.Decode(renderer.Png(svg, new PixelSize(30, 20), default)).Width);

        renderer.Dispose();

        Assert.Empty(Processes.Mentioning(profile));
        Assert.False(Directory.Exists(profile));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cancel_InTheMiddle_LeavesNoProcessAndNoFolder(bool isPiped)
    {
        SkipElsewhere();
        using var renderer = BrowserRenderer.Start(Browser(), isPiped, default);
        var profile = renderer.Profile!;
        var large = SvgDocument.Read(Pictures.Quarter(8000, 8000));

        // On a busy machine the time may be over before the drawing begins; then nothing has to end.
        for (var time = 50; renderer.Profile is not null; time *= 2)
        {
            using var cancelled = new CancellationTokenSource(time);
            Assert.ThrowsAny<OperationCanceledException>(() => renderer.Png(large, new PixelSize(8000, 8000), cancelled.Token));
        }

        Assert.Empty(Processes.Mentioning(profile));
        Assert.False(Directory.Exists(profile));
    }

    [Fact]
    public void Browser_KilledFromOutside_IsReportedAndStartedAnew()
    {
        SkipElsewhere();
        using var renderer = BrowserRenderer.Start(Browser(), default);
        var profile = renderer.Profile!;
        var svg = SvgDocument.Read(Pictures.Quarter(30, 20));
        foreach (var process in Process.GetProcesses().Where(process => Processes.Mentions(process.Id, profile)))
            process.Kill();

        var ended = Assert.Throws<InvalidOperationException>(() => renderer.Png(svg, new PixelSize(30, 20), default));
        Assert.Contains("ended before the picture was drawn", ended.Message, StringComparison.Ordinal);
        Assert.NotEmpty(renderer.Png(svg, new PixelSize(30, 20), default));
        Assert.NotEqual(profile, renderer.Profile);
        Assert.False(Directory.Exists(profile));
    }

    [Theory]
    [InlineData("return", 0)]
    [InlineData("forever", Interrupt)]
    [InlineData("forever", KillNow)]
    public void Program_ThatEndsWithoutDispose_LeavesNoProcessAndNoFolder(string way, int signal) => RunToItsEnd(way, signal);

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("exit", 0)]
    [InlineData("throw", 0)]
    [InlineData("forever", Terminate)]
    public void Program_ThatEndsOtherwise_LeavesNoProcessAndNoFolder(string way, int signal) => RunToItsEnd(way, signal);

    private static void RunToItsEnd(string way, int signal)
    {
        SkipElsewhere();
        Browser();
        using var folder = new ScratchFolder();
        using var program = Start(way, folder.Path);
        Assert.Equal("drawing", program.StandardOutput.ReadLine());
        if (signal != 0)
        {
            Assert.NotEmpty(Processes.Mentioning($"--user-data-dir={folder.Path}"));
            // Ctrl-C reaches every process of the terminal's group; a kill only one.
            Assert.Equal(0, Kill(signal == Interrupt ? -program.Id : program.Id, signal));
        }

        Assert.True(program.WaitForExit(Patience));

        Processes.WaitUntilNoneMentions(folder.Path, Patience);
        Assert.Empty(folder.Entries());
    }

    private static void SkipElsewhere() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked up under /proc.");

    private static string Browser() => WarmRasterizer.OrSkip(() => RendererFinder.OfSystem().Find(RendererChoice.Browser))[0];

    private static Process Start(string way, string temporary)
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
        var drawer = Path.Combine(AppContext.BaseDirectory, "Nadir.Tests.Drawer.dll");
        // Whoever runs the tests in the background has them ignore Ctrl-C, and what they start inherits that.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "setsid", dotnet, drawer, way]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TMPDIR"] = temporary;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        return process;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
