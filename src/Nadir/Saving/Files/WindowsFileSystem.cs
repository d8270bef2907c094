using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Nadir;

/// <summary>Windows: a rename that returns once it is on the device stands in for the sync of a folder.</summary>
internal sealed partial class WindowsFileSystem : IFileSystem
{
    private const uint ReplaceExisting = 1;
    private const uint WriteThrough = 8;
    private const int FacilityWindows = unchecked((int)0x80070000);

    /// <inheritdoc/>
    public Stream? TryCreate(string path) => NewFile.TryOpen(path);

    /// <inheritdoc/>
    public void Sync(Stream file) => Check(CallFlush(((FileStream)file).SafeFileHandle));

    /// <inheritdoc/>
    public void Rename(string from, string to) =>
        Check(CallMove(from, to, Directory.Exists(from) ? WriteThrough : WriteThrough | ReplaceExisting));

    /// <inheritdoc/>
    public void SyncFolder(string path)
    {
    }

    /// <inheritdoc/>
    public bool TryCreateFolder(string path)
    {
        if (Directory.Exists(path) || File.Exists(path))
            return false;
        Directory.CreateDirectory(path);
        return true;
    }

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);

    /// <inheritdoc/>
    public void DeleteFolder(string path) => Directory.Delete(path);

    private static void Check(bool done)
    {
        if (done)
            return;
        var number = Marshal.GetLastPInvokeError();
        throw new IOException(Marshal.GetPInvokeErrorMessage(number), FacilityWindows | number);
    }

    [LibraryImport("kernel32", EntryPoint = "FlushFileBuffers", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CallFlush(SafeFileHandle file);

    [LibraryImport(
        "kernel32", EntryPoint = "MoveFileExW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CallMove(string from, string to, uint flags);
}
