namespace Nadir;

/// <summary>Opens files that no one else has.</summary>
internal static class NewFile
{
    private const int UnixExists = 17;
    private const int WindowsExists = unchecked((int)0x80070050);

    private static readonly FileStreamOptions Options = new()
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.Write,
        // Held until the rename: another save of the same file can tell a file in use from a leftover of a killed
        // process.
        Share = FileShare.Delete,
        // Unbuffered: closing then writes nothing, so a failed write cannot fail a second time there.
        BufferSize = 0,
    };

    /// <summary>A new file for writing; null where the name is taken.</summary>
    public static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, Options);
        }
        catch (IOException taken) when (taken.HResult is UnixExists or WindowsExists)
        {
            return null;
        }
    }

    /// <summary>Whether a process still holds a file that <see cref="TryOpen"/> opened.</summary>
    public static bool IsHeld(string path)
    {
        try
        {
            using var probe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception refused) when (SystemFailure.Is(refused))
        {
            return true;
        }
    }
}
