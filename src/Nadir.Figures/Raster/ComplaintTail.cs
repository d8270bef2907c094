using System.Diagnostics;

namespace Nadir.Figures;

/// <summary>The last lines of a program's standard error; read all the time, so that it never waits for us.</summary>
internal sealed class ComplaintTail : IDisposable
{
    private const int MostLines = 8;

    // A busy machine delivers the last lines late; where all is well they are there at once.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Queue<string> lines = new();
    private readonly ManualResetEventSlim ended = new();

    public ComplaintTail(Process process)
    {
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>The lines of a program that has ended or is about to.</summary>
    public string Text
    {
        get
        {
            WaitForEnd(Patience);
            lock (lines)
                return lines.Count > 0 ? string.Join('\n', lines) : "it gave no reason.";
        }
    }

    /// <summary>Waits until the program and all it has started, which share the stream, have ended.</summary>
    public bool WaitForEnd(TimeSpan patience) => ended.Wait(patience);

    public void Dispose() => ended.Dispose();

    private void Take(string? line)
    {
        if (line is null)
        {
            ended.Set();
            return;
        }

        lock (lines)
        {
            lines.Enqueue(line);
            if (lines.Count > MostLines)
                lines.Dequeue();
        }
    }
}
