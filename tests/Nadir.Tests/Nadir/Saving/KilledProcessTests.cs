using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Nadir.Tests.Saving;

/// <summary>A real process saves; strace kills it at, or fails, each of its system calls in turn.</summary>
[Trait("Category", "Slow")]
public sealed class KilledProcessTests : IDisposable
{
    private const int KilledExit = 137;

    private readonly ScratchFolder scratch = new();

    [Theory]
    [InlineData("pwrite64", "signal=KILL", "", 3)]
    [InlineData("pwrite64", "error=ENOSPC", "no space left on device", 3)]
    [InlineData("pwrite64", "error=EIO", "input/output error", 3)]
    [InlineData("fsync", "signal=KILL", "", 5)]
    [InlineData("fsync", "error=ENOSPC", "no space left on device", 5)]
    [InlineData("fsync", "error=EIO", "input/output error", 5)]
    [InlineData("/^rename", "signal=KILL", "", 3)]
    [InlineData("/^rename", "error=ENOSPC", "no space left on device", 3)]
    [InlineData("/^rename", "error=EIO", "input/output error", 3)]
    [InlineData("/^mkdir", "signal=KILL", "", 1)]
    [InlineData("/^mkdir", "error=ENOSPC", "no space left on device", 1)]
    [InlineData("/^mkdir", "error=EIO", "input/output error", 1)]
    public void Save_StruckAtEachCall_LoadsOldOrNew(string calls, string fault, string cause, int least)
    {
        SkipWithoutTracing();
        var (model, log) = (scratch["model"], scratch["strace.log"]);
        SampleModel.Save(model, 1);
        for (var at = 1; ; at++)
        {
            var old = SampleModel.Load(model);
            var (exit, message) = Run(
                "strace", "-f", "-qq", "-o", log, "-e", $"trace={calls}", "-e", $"inject={calls}:{fault}:when={at}",
                DotNet, Saver, model, $"{old + 1}");
            var loaded = SampleModel.Load(model);
            var struck = exit == KilledExit || File.ReadAllText(log).Contains("(INJECTED)", StringComparison.Ordinal);
            if (!struck)
            {
                Assert.True(exit == 0, message);
                Assert.Equal(old + 1, loaded);
                Assert.True(at > least, $"{calls} was struck only {at - 1} times");
                return;
            }

            Assert.InRange(loaded, old, old + 1);
            if (exit == KilledExit)
                continue;
            Assert.True(exit == 1, $"{calls} {at}: exit {exit}, {message}");
            Assert.StartsWith(model, message, StringComparison.Ordinal);
            Assert.Contains(cause, message, StringComparison.Ordinal);
            Assert.Equal(message.Contains("unchanged", StringComparison.Ordinal) ? old : old + 1, loaded);
            Assert.Empty(Directory.GetDirectories(model, ".nadir-saving*"));
        }
    }

    public void Dispose() => scratch.Dispose();

    private static string DotNet => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));

    private static string Saver => Path.Combine(AppContext.BaseDirectory, "Nadir.Tests.Saver.dll");

    private static void SkipWithoutTracing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "strace is for Linux");
        try
        {
            var (exit, message) = Run("strace", "-qq", "-e", "trace=none", "true");
            Assert.SkipUnless(exit == 0, $"tracing is forbidden here: {message}");
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            Assert.Skip($"strace is not installed ({missing.Message})");
        }
    }

    private static (int Exit, string Message) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        start.Environment["DOTNET_EnableDiagnostics"] = 0.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var message = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, message);
    }
}
