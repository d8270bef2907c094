using System.Diagnostics;

namespace Nadir.Tests.Data;

/// <summary>Python scripts that check what we write; skipped where Python or a module is missing.</summary>
internal static class PythonProgram
{
    /// <summary>What a script prints.</summary>
    /// <param name="module">The module it imports, whose absence is no failure.</param>
    /// <param name="arguments">The script's path and its arguments.</param>
    public static string Run(string module, params string[] arguments)
    {
        const string Python = "/usr/bin/python3";
        Assert.SkipUnless(File.Exists(Python), $"{Python} is not installed");
        var start = new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        start.Environment["OMP_NUM_THREADS"] = "1";
        using var process = Process.Start(start)!;
        var complaint = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.SkipWhen(
            complaint.Result.Contains($"No module named '{module}'", StringComparison.Ordinal), $"Python's {module} is not installed (Debian, Ubuntu: apt install python3-{module})");
        Assert.True(process.ExitCode == 0, complaint.Result);
        return output.TrimEnd();
    }
}
