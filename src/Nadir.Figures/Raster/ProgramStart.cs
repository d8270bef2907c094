using System.ComponentModel;
using System.Diagnostics;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Starts a program whose three streams are ours.</summary>
internal static class ProgramStart
{
    /// <exception cref="InvalidOperationException">The program cannot be started.</exception>
    public static Process Start(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw Error.State($"{start.FileName} could not be started: {error.Message}");
        }
    }
}
