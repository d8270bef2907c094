using System.Runtime.InteropServices;

namespace Nadir.Cli;

/// <summary>Ctrl-C and a polite kill: the first asks the work to stop, the second ends the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;

    public Interruption() => registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
    ];

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        source.Dispose();
    }

    private void Handle(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (!source.IsCancellationRequested)
        {
            source.Cancel();
            return;
        }

        // A live display hides the cursor and has no chance to bring it back.
        if (!Console.IsErrorRedirected)
            Console.Error.Write("\u001b[?25h\n");
        Environment.Exit(ExitCode.Cancelled);
    }
}
