using System.Diagnostics;
using Nadir.Tests.Architecture;

namespace Nadir.Tests.Hosting;

/// <summary>The sample server in a process of its own, as a user starts it.</summary>
internal sealed class ServedSample : IDisposable
{
    private readonly Process process;

    public ServedSample(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["run", "-c", "Release", Repository.Path("samples", "22-serve.cs"), "--", folder, "http://127.0.0.1:0"])
            start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = "";
        while (process.StandardOutput.ReadLine() is { } line)
        {
            said += line;
            if (!line.StartsWith("serving ", StringComparison.Ordinal))
                continue;
            Address = new Uri(line[line.LastIndexOf("http", StringComparison.Ordinal)..]);
            return;
        }

        process.WaitForExit();
        throw new InvalidOperationException($"the server ended with {process.ExitCode}: {said}{errors.Result}");
    }

    public Uri Address { get; }

    /// <summary>Resident bytes of the server, which is the starter's child.</summary>
    public long Memory()
    {
        var children = File.ReadAllText($"/proc/{process.Id}/task/{process.Id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        using var server = children.Length > 0 ? Process.GetProcessById(int.Parse(children[0])) : Process.GetProcessById(process.Id);
        return server.WorkingSet64;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
