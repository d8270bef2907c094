using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Nadir.Figures;
using Nadir.Tests.Figures.Raster;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Cli;

/// <summary>The program as its user starts it: exit codes, signals, redirected output.</summary>
public sealed partial class ProcessTests : IDisposable
{
    private const int Interrupt = 2, Terminate = 15;

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Program_FailsOnTheCommandLine_Returns2()
    {
        var (code, output, error) = Finish(Start("trian"));

        Assert.Equal((2, ""), (code, output));
        Assert.Equal("error: There is no command 'trian'. Did you mean 'train'? 'nadir --help' shows all commands.\n", error);
    }

    [Fact]
    public void Program_Redirected_WritesNoEscapeAndNumbersItsRuns()
    {
        var (code, output, error) = Finish(Start("train --data moons --model mlp:units=4 --epochs 2"));

        Assert.Equal(0, code);
        Assert.DoesNotContain('\u001b', output + error);
        Assert.Contains("epoch 2/2", error, StringComparison.Ordinal);
        Assert.DoesNotContain("epoch 2/2", output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["runs/1-moons/report.html"]));
    }

    [Fact]
    public void Program_InTwoProcesses_EndsWithTheSameWeights()
    {
        const string Call = "train --data digits:train=60,test=10 --model seedCnn --epochs 2 --batch 20 --seed 5 --json --threads ";
        var hashes = new[] { "1", "2" }.Select(threads =>
        {
            var (code, output, error) = Finish(Start(Call + threads));
            Assert.Equal((0, ""), (code, error));
            return JsonNode.Parse(output)!["weightsSha256"]!.GetValue<string>();
        });

        Assert.Single(hashes.Distinct());
    }

    [Theory]
    [InlineData(Interrupt)]
    [InlineData(Terminate)]
    public void Program_Signalled_StopsWritesTheRunAndSaysSo(int signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent by kill.");
        using var process = Start("train --data moons --model mlp:units=4 --epochs 1000000 --validation-split 0.1");
        WaitForTraining(process);

        Assert.Equal(0, Kill(process.Id, signal));
        var (code, output, error) = Finish(process);

        Assert.Equal(130, code);
        Assert.StartsWith("Cancelled: ", output, StringComparison.Ordinal);
        Assert.Contains("cancelled in epoch", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error", error, StringComparison.Ordinal);
        Assert.Equal("cancelled", RunFolder.Open(folder["runs/1-moons"]).Record.Status);
        Assert.Equal(0, Finish(Start("evaluate runs/1-moons")).Code);
        Assert.True(Directory.Exists(folder["runs/1-moons/best"]));
    }

    [Fact]
    public void Program_WithoutRenderer_SaysWhatNeedsNoneAndWhatToInstall()
    {
        var (code, output, error) = Finish(Start("descend x^2+y^2 --start x=1,y=1 --steps 1000000 -o a.gif a.svg", ("PATH", folder.Path)));

        Assert.Equal((1, ""), (code, output));
        Assert.All(["SVG", "HTML", "chromium", "librsvg2-bin"], word => Assert.Contains(word, error, StringComparison.Ordinal));
        Assert.Empty(folder.Entries());
    }

    [Fact]
    public void Program_InterruptedWhileItDrawsAGif_LeavesNoBrowserAndNoFile()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked up under /proc.");
        WarmRasterizer.OrSkip(() => RendererFinder.OfSystem().Find(RendererChoice.Browser));
        using var process = Start("descend x^2+y^2 --start x=1,y=1 --size 2400x2400 --show surface -o a.gif", ("TMPDIR", folder.Path));
        var mark = $"--user-data-dir={folder.Path}";
        Assert.True(SpinWait.SpinUntil(() => Processes.Mentioning(mark).Count > 0 || process.HasExited, TimeSpan.FromMinutes(1)));
        Assert.False(process.HasExited);

        Assert.Equal(0, Kill(process.Id, Interrupt));
        var (code, output, error) = Finish(process);

        Assert.Equal((130, "", "cancelled: nothing was written.\n"), (code, output, error));
        Processes.WaitUntilNoneMentions(mark, TimeSpan.FromSeconds(20));
        Assert.Empty(folder.Entries());
    }

    private static void WaitForTraining(Process process)
    {
        while (process.StandardError.ReadLine() is { } line)
        {
            if (line.StartsWith("epoch", StringComparison.Ordinal))
                return;
        }

        Assert.Fail("The training ended by itself.");
    }

    private static (int Code, string Output, string Error) Finish(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)));
        return (process.ExitCode, output, error.Result);
    }

    private Process Start(string arguments, params (string Name, string Value)[] environment)
    {
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Nadir.Cli.exe" : "Nadir.Cli");
        // Whoever runs the tests in the background has them ignore Ctrl-C, and what they start inherits that.
        var (first, rest) = OperatingSystem.IsLinux() ? ("/usr/bin/env", $"--default-signal=INT {program} {arguments}") : (program, arguments);
        var start = new ProcessStartInfo(first, rest)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return Process.Start(start)!;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
