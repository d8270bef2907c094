using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Nadir.Tests.Export.Onnx;

/// <summary>Another program that answers each line with a line; one for all tests, since it is slow to start.</summary>
internal sealed class PeerProcess
{
    private readonly Process process;

    private PeerProcess(Process process) => this.process = process;

    /// <summary>Null where the program is missing or does not say that it is ready.</summary>
    public static PeerProcess? Start(string program, string ready, params string[] arguments)
    {
        try
        {
            var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            if (ready.Length == 0 || process.StandardOutput.ReadLine() == ready)
                return new PeerProcess(process);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not there.
        }

        return null;
    }

    public JsonNode Ask(string line)
    {
        lock (process)
        {
            process.StandardInput.WriteLine(line);
            process.StandardInput.Flush();
            var answer = process.StandardOutput.ReadLine();
            Assert.True(answer is not null, "The peer ended.");
            return JsonNode.Parse(answer)!;
        }
    }
}
